import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { LetterPreview } from '@/components/staff/letter-preview'
import type { ViewedFee } from '@/lib/casework/staff/fee-view'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { feeGrounds, longestFeeText, mostFeeLines } from '@/lib/rights/fee-quote'
import { type FormValues, untouched } from '@/lib/web/form-state'
import { Changes } from '../changes'
import { propose } from './actions'

type Props = { locale: Locale; view: ViewedFee; kept: FormValues | null }

const numbers = Array.from({ length: mostFeeLines }, (_, index) => index + 1)

/** A price: on which ground, line by line, and why; seen as the person will read it before it is proposed. */
export async function FeeProposalForm({ locale, view, kept }: Props) {
  const { request, quote, fourEyes, history } = view
  const { reference, version, locale: language } = request
  const t = await translator(locale, 'desk-fee')
  const clock = await translator(locale, 'desk-clock')
  const grounds = feeGrounds.map((value) => ({
    value,
    label: t(`grounds.${value}`),
    hint: t(`grounds.${value}Hint`),
  }))
  return (
    <Form
      action={propose}
      initialState={untouched(kept ?? valuesOf(quote))}
      words={await formWords(locale)}
      locale={locale}
      className="desk-form"
    >
      <HiddenField name="reference" value={reference} />
      <Changes {...{ locale, version, history }} />
      <HiddenField name="version" value={String(version)} />
      <HiddenField name="seen" value={String(history.length)} />
      <LetterPreview
        language={language}
        words={{
          title: clock('preview.title'),
          send: t(fourEyes ? 'propose.send' : 'propose.sendAlone'),
          change: clock('preview.change'),
        }}
      />
      <RadioGroup name="ground" label={t('propose.ground')} choices={grounds} />
      <fieldset className="fee-lines">
        <legend className="field-label">{t('propose.lines')}</legend>
        <p className="field-hint">{t('propose.linesHint')}</p>
        {numbers.map((number) => (
          <div key={number} className="fee-line">
            <TextField name={`what-${number}`} label={t('propose.what', { number })} />
            <TextField
              name={`sek-${number}`}
              label={t('propose.sek', { number })}
              width="short"
              inputMode="numeric"
            />
          </div>
        ))}
      </fieldset>
      <TextArea
        name="reason"
        label={t('propose.reason')}
        hint={t('propose.reasonHint', { longest: longestFeeText, language })}
        rows={3}
      />
      <TextArea
        name="proof"
        label={t('propose.proof')}
        hint={t('propose.proofHint')}
        rows={3}
        optional
      />
      <p className="section-actions">
        <SubmitButton look="second" name="then" value="preview">
          {clock('preview.show')}
        </SubmitButton>
      </p>
    </Form>
  )
}

/** A price that was sent back stands in the form again. */
function valuesOf(quote: ViewedFee['quote']): FormValues {
  if (quote?.approval !== 'SENT_BACK') return {}
  const lines = quote.lines.flatMap(({ what, sek }, index) => [
    [`what-${index + 1}`, what],
    [`sek-${index + 1}`, String(sek)],
  ])
  const { ground, reason, proof } = quote
  return { ground, reason, proof: proof ?? '', ...Object.fromEntries(lines) }
}
