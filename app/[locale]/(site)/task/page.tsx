import { Column } from '@/components/ui/column'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { viewLinkedTask } from '@/lib/casework/tasks/view-linked-task'
import { now, today } from '@/lib/clock'
import { dateAndTime, longDate } from '@/lib/i18n/dates'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/rights/refusal'
import { network } from '@/lib/web/network'
import { page } from '@/lib/web/page'
import { noteRefusal } from '@/lib/web/refused'
import { answerWith } from '@/lib/web/response-status'
import { AnswerForm } from './answer-form'
import { NoTask } from './no-task'
import { TaskFiles } from './task-files'

// Shows the task and nothing else happens: mail scanners open every link, and only the POST answers.
export default page(async ({ locale, query }) => {
  const token = query.t ?? ''
  const opened = await viewLinkedTask({ token, network: network(), now: now() }).catch(refused)
  if (typeof opened === 'string') {
    answerWith(404)
    return <NoTask locale={locale} />
  }
  const t = await translator(locale, 'task')
  const { kind, action, place, dueOn, text, answeredAt, waits, files } = opened
  if (answeredAt) {
    const time = dateAndTime(locale, answeredAt)
    return (
      <Column>
        <meta name="robots" content="noindex, nofollow" />
        <PageHeading title={t('answered.title')} lead={t('answered.lead', { time })} />
      </Column>
    )
  }
  const due = longDate(locale, dueOn)
  const late = Temporal.PlainDate.compare(today(), dueOn) > 0
  const where = place?.[locale] ?? 'none'
  const what = t('what', { kind, action: action ?? 'STOP', place: where })
  return (
    <Column>
      <meta name="robots" content="noindex, nofollow" />
      <PageHeading title={t('title')} lead={t(late ? 'late' : 'lead', { what, due })} />
      {waits && (
        <Notice signal="soon" title={t('wait.title')}>
          <p>{t('wait.text')}</p>
        </Notice>
      )}
      {text && (
        <section aria-labelledby="asked">
          <h2 id="asked">{t('text')}</h2>
          <p className="task-answer">{text}</p>
        </section>
      )}
      {kind === 'COLLECT' && <TaskFiles {...{ locale, token, files, query }} />}
      <AnswerForm locale={locale} token={token} />
      <p className="quiet">{t('about')}</p>
    </Column>
  )
})

function refused(error: unknown): 'over' {
  if (!(error instanceof Refusal && error.code === 'TASK_LINK_OVER')) throw error
  noteRefusal('page', error)
  return 'over'
}
