import { Desk } from '@/components/staff/desk'
import { dayValues, TaskForm } from '@/components/staff/task-form'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { viewCaseTasks } from '@/lib/casework/tasks/view-task'
import { today } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'
import { Refusal } from '@/lib/rights/refusal'
import { usualDueDay } from '@/lib/rights/tasks'
import { keptForm } from '@/lib/web/kept-form'
import { page } from '@/lib/web/page'
import { collect } from '../actions'

export default page(async ({ locale, params }) => {
  const actor = await requireActor()
  const { request } = await viewCaseTasks(actor, params.reference ?? '')
  const { reference, state, dueOn } = request
  if (isEnded(state)) throw new Refusal('NOT_FOUND')
  const t = await translator(locale, 'desk-tasks')
  const languages = controller().languages.order
  const house = await translator(languages[0] ?? 'sv', 'desk-tasks')
  const values = {
    text: house('ask.template', { kind: 'COLLECT', action: 'STOP', label: '' }),
    language: languages[0] ?? 'sv',
    ...dayValues(usualDueDay(today(), dueOn)),
    ...(await keptForm(actor, `/desk/${reference}/tasks/collect`, null)),
  }
  return (
    <Desk>
      <BackLink href={href(locale, `/desk/${reference}#tasks`)}>{t('toCase')}</BackLink>
      <PageHeading
        title={t('ask.collectTitle')}
        over={<span className="reference">{reference}</span>}
        lead={t('ask.lead')}
      />
      <TaskForm {...{ locale, values, languages }} send={collect} hidden={{ reference }} />
    </Desk>
  )
})
