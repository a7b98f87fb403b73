import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Tag } from '@/components/ui/tag'
import { dateAndTime, longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import { type FormAction, untouched } from '@/lib/web/form-state'

export type ListedTask = {
  id: string
  dueOn: Temporal.PlainDate
  doneAt: Temporal.Instant | null
}

type Props = {
  locale: Locale
  reference: string
  tasks: ListedTask[]
  /** What the person withdrew, in words. */
  purposes: string[]
  today: Temporal.PlainDate
  /** Notes a task as done; nothing where the case has ended. */
  finish?: FormAction
}

/** What colleagues must do for a case, by when, and the button that says it is done. */
export async function TaskList({ locale, reference, tasks, purposes, today, finish }: Props) {
  const t = await translator(locale, 'consents')
  const words = await formWords(locale)
  return (
    <section className="next-step" aria-labelledby="tasks">
      <p className="quiet">{t('tasks.title')}</p>
      <h2 id="tasks">{t('tasks.stop')}</h2>
      {tasks.map((task) => (
        <div key={task.id}>
          <p>{stateOf(locale, t, task, today)}</p>
          {finish && (
            <div className="prose">
              <p>{t('tasks.what')}</p>
              <ul>
                {purposes.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </div>
          )}
          {finish && (
            <Form action={finish} initialState={untouched()} words={words} locale={locale}>
              <p className="quiet">{t('tasks.after')}</p>
              <HiddenField name="reference" value={reference} />
              <HiddenField name="task" value={task.id} />
              <p className="next-step-actions">
                <SubmitButton>{t('tasks.button')}</SubmitButton>
              </p>
            </Form>
          )}
        </div>
      ))}
    </section>
  )
}

function stateOf(
  locale: Locale,
  t: Translator<'consents'>,
  { dueOn, doneAt }: ListedTask,
  today: Temporal.PlainDate,
) {
  if (doneAt) {
    return <Tag signal="done">{t('tasks.done', { time: dateAndTime(locale, doneAt) })}</Tag>
  }
  const date = longDate(locale, dueOn)
  const late = Temporal.PlainDate.compare(today, dueOn) > 0
  return late ? (
    <Tag signal="overdue">{t('tasks.late', { date })}</Tag>
  ) : (
    <Tag signal="soon">{t('tasks.due', { date })}</Tag>
  )
}
