import { RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { longestTaskText } from '@/lib/rights/task-forms'
import { type FormAction, type FormValues, untouched } from '@/lib/web/form-state'

type Props = {
  locale: Locale
  send: FormAction
  /** The case, and the task where there is one already. */
  hidden: Record<string, string>
  values: FormValues
  /** Whether a colleague was asked before. */
  again?: boolean
  languages: readonly Locale[]
}

/** What a colleague is asked, by when, in which language. */
export async function TaskForm({ locale, send, hidden, values, again, languages }: Props) {
  const t = await translator(locale, 'desk-tasks')
  const choices = languages.map((value) => ({ value, label: t(`ask.languages.${value}`) }))
  return (
    <Form
      action={send}
      initialState={untouched(values)}
      words={await formWords(locale)}
      locale={locale}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <TextField name="email" type="email" label={t('ask.email')} spellCheck={false} />
      <TextArea
        name="text"
        label={t('ask.text')}
        hint={t('ask.textHint', { longest: longestTaskText })}
        rows={6}
      />
      <DateField name="due" label={t('ask.due')} hint={t('ask.dueHint')} />
      <RadioGroup name="language" label={t('ask.language')} choices={choices} />
      <SubmitButton>{t(again ? 'ask.again' : 'ask.send')}</SubmitButton>
    </Form>
  )
}

/** A day in the three boxes of the form. */
export function dayValues(day: Temporal.PlainDate): FormValues {
  return {
    'due-day': String(day.day),
    'due-month': String(day.month),
    'due-year': String(day.year),
  }
}
