import { randomUUID } from 'node:crypto'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Details } from '@/components/ui/details'
import { answerChannels } from '@/lib/casework/staff/read-noted'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { type FeeState, nextFeeState } from '@/lib/rights/fee'
import { untouched } from '@/lib/web/form-state'
import { noteSaid } from './actions'

type Props = { locale: Locale; reference: string; feeState: FeeState }

/** For a yes or a no to a price that came by mail, letter or telephone; after a silence only a yes is left to say. */
export async function NoteFeeAnswerForm({ locale, reference, feeState }: Props) {
  const possible = (['accept', 'decline'] as const).filter(
    (answer) => nextFeeState(feeState, 'LEGAL', answer).ok,
  )
  if (possible.length === 0) return null
  const t = await translator(locale, 'desk-fee')
  const clock = await translator(locale, 'desk-clock')
  return (
    <Details summary={t('said.title')}>
      <Form
        action={noteSaid}
        initialState={untouched({})}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={reference} />
        <HiddenField name="noteId" value={randomUUID()} />
        <RadioGroup
          name="feeAnswer"
          label={t('said.answer')}
          choices={possible.map((value) => ({
            value,
            label: t(`said.${value}`),
            hint: t(`said.${value}Hint`),
          }))}
        />
        <RadioGroup
          name="feeChannel"
          label={clock('note.how')}
          choices={answerChannels.map((value) => ({ value, label: clock(`note.${value}`) }))}
        />
        <TextArea name="feeSaid" label={clock('note.text')} hint={t('said.hint')} rows={3} />
        <SubmitButton look="second">{t('said.save')}</SubmitButton>
      </Form>
    </Details>
  )
}
