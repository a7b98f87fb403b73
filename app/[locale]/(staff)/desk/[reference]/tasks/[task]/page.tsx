import { Desk } from '@/components/staff/desk'
import { TaskDone } from '@/components/staff/task-done'
import { taskInWords } from '@/components/staff/task-words'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { viewTask } from '@/lib/casework/tasks/view-task'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { isStillWanted } from '@/lib/rights/tasks'
import { page } from '@/lib/web/page'
import { AskColleague } from './ask-colleague'
import { CollectedFiles } from './collected-files'
import { TellRecipient } from './tell-recipient'

export default page(async ({ locale, params, query }) => {
  const actor = await requireActor()
  const viewed = await viewTask(actor, params.reference ?? '', params.task ?? '')
  const { request, task } = viewed
  const { reference, state } = request
  const t = await translator(locale, 'desk-tasks')
  const open = (!task.doneAt || task.result === 'IMPOSSIBLE') && isStillWanted(task, state)
  const isNotice = task.kind === 'NOTIFY_RECIPIENT'
  const title = open ? t(isNotice ? 'notice.title' : 'ask.title') : t('closed.title')
  return (
    <Desk>
      <BackLink href={href(locale, `/desk/${reference}#tasks`)}>{t('toCase')}</BackLink>
      <PageHeading
        title={title}
        over={<span className="reference">{reference}</span>}
        lead={taskInWords(locale, t, task)}
      />
      {task.doneAt && <TaskDone locale={locale} tasks={[task]} />}
      <CollectedFiles {...{ locale, viewed }} />
      {open && isNotice && <TellRecipient {...{ locale, viewed, query }} />}
      {open && !isNotice && <AskColleague {...{ locale, viewed, actor }} />}
    </Desk>
  )
})
