import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { dayValues, TaskForm } from '@/components/staff/task-form'
import { Details } from '@/components/ui/details'
import type { viewTask } from '@/lib/casework/tasks/view-task'
import { today } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Actor } from '@/lib/rights/actor'
import { usualDueDay } from '@/lib/rights/tasks'
import { untouched } from '@/lib/web/form-state'
import { keptForm } from '@/lib/web/kept-form'
import { ask, withdraw } from '../actions'

type Props = { locale: Locale; viewed: Awaited<ReturnType<typeof viewTask>>; actor: Actor }

/** Asks a colleague to do the task, or asks again; and takes back what was asked. */
export async function AskColleague({ locale, viewed, actor }: Props) {
  const t = await translator(locale, 'desk-tasks')
  const { request, task } = viewed
  const { reference, dueOn } = request
  const { id, kind, action, email, askedAt } = task
  const languages = controller().languages.order
  const language = task.locale ?? languages[0] ?? 'sv'
  const house = await translator(language, 'desk-tasks')
  const label = task.label?.[language] ?? ''
  const past = Temporal.PlainDate.compare(task.dueOn, today()) < 0
  const values = {
    email: email ?? task.colleague ?? '',
    text: task.text?.text ?? house('ask.template', { kind, action: action ?? 'STOP', label }),
    language,
    ...dayValues(past ? usualDueDay(today(), dueOn) : task.dueOn),
    ...(await keptForm(actor, `/desk/${reference}/tasks/${id}`, askedAt)),
  }
  const hidden = { reference, task: id }
  return (
    <>
      <p className="prose">
        {askedAt && email
          ? t('ask.againLead', { email, time: dateAndTime(locale, askedAt) })
          : t('ask.lead')}
      </p>
      <TaskForm {...{ locale, values, languages, hidden }} send={ask} again={askedAt !== null} />
      {askedAt && (
        <Details summary={t('ask.withdraw')}>
          <Form
            action={withdraw}
            initialState={untouched()}
            words={await formWords(locale)}
            locale={locale}
          >
            <p>{t('ask.withdrawText', { kind })}</p>
            <HiddenField name="reference" value={reference} />
            <HiddenField name="task" value={id} />
            <SubmitButton look="second">{t('ask.withdraw')}</SubmitButton>
          </Form>
        </Details>
      )}
    </>
  )
}
