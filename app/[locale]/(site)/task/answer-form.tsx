import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { longestTaskText } from '@/lib/rights/task-forms'
import { untouched } from '@/lib/web/form-state'
import { answer } from './actions'

/** Done, or cannot and why. */
export async function AnswerForm({ locale, token }: { locale: Locale; token: string }) {
  const t = await translator(locale, 'task')
  const choices = [
    { value: 'DONE', label: t('results.DONE'), hint: t('results.doneHint') },
    { value: 'IMPOSSIBLE', label: t('results.IMPOSSIBLE'), hint: t('results.impossibleHint') },
  ]
  return (
    <Form
      action={answer}
      initialState={untouched()}
      words={await formWords(locale)}
      locale={locale}
    >
      <HiddenField name="token" value={token} />
      <RadioGroup name="result" label={t('question')} choices={choices} />
      <TextArea
        name="note"
        label={t('note')}
        hint={t('noteHint', { longest: longestTaskText })}
        rows={4}
      />
      <SubmitButton>{t('send')}</SubmitButton>
    </Form>
  )
}
