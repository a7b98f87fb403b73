import { CheckboxGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { ViewedTask } from '@/lib/casework/tasks/view-tasks'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import type { TaskAction } from '@/lib/rights/tasks'
import { type FormAction, type FormValues, untouched } from '@/lib/web/form-state'
import { placeInWords } from './task-words'

type Props = {
  locale: Locale
  reference: string
  action: TaskAction
  /** What is not ticked yet. */
  tasks: ViewedTask[]
  today: Temporal.PlainDate
  tick: FormAction
  /** What was ticked before the officer had to show that it is them. */
  kept: FormValues | null
}

/** The systems in which something is still to be done, to be ticked one by one or together. */
export async function TaskTicks({ locale, reference, action, tasks, today, tick, kept }: Props) {
  const t = await translator(locale, 'desk-tasks')
  const choices = tasks.map((task) => ({
    value: task.id,
    label: placeInWords(locale, t, task),
    hint: standing(locale, t, task, today),
  }))
  return (
    <div className="ticks">
      <Form
        action={tick}
        initialState={untouched(kept ?? {})}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={reference} />
        <CheckboxGroup
          name={`done-${action}`}
          label={t(`ticks.${action}`)}
          hint={t(action === 'STOP' ? 'ticks.stopHint' : 'ticks.hint')}
          choices={choices}
        />
        <p className="section-actions">
          <SubmitButton>{t('ticks.button')}</SubmitButton>
        </p>
      </Form>
      <p className="references">
        <span className="quiet">{t('ticks.ask')}</span>
        {tasks.map((task) => (
          <a
            key={task.id}
            className="row-link"
            href={href(locale, `/desk/${reference}/tasks/${task.id}`)}
          >
            {placeInWords(locale, t, task)}
          </a>
        ))}
      </p>
    </div>
  )
}

/** How an open tick stands: when it is due, who was asked, and what they said if they cannot. */
function standing(
  locale: Locale,
  t: Translator<'desk-tasks'>,
  { dueOn, email, result, answer }: ViewedTask,
  today: Temporal.PlainDate,
): string {
  const asked = email ?? ''
  if (result) {
    return answer
      ? t('ticks.cannot', { email: asked, answer })
      : t('ticks.cannotBare', { email: asked })
  }
  const date = longDate(locale, dueOn)
  const late = Temporal.PlainDate.compare(today, dueOn) > 0
  if (email) return t(late ? 'ticks.askedLate' : 'ticks.asked', { email, date })
  return t(late ? 'ticks.late' : 'ticks.due', { date })
}
