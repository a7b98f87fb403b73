import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { LetterText } from '@/components/request/letter-text'
import type { RequestRow } from '@/lib/data/request-rows'
import { letterBody, type WordedLetter } from '@/lib/i18n/letters/words'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { nextFeeState } from '@/lib/rights/fee'
import { untouched } from '@/lib/web/form-state'
import { sayOnFee } from './actions'

type Props = {
  locale: Locale
  request: RequestRow
  /** The price as they were told it. */
  letter: WordedLetter | null
}

/** Where the fee of another copy stands, in words, and yes or no where a price waits for it (Art. 15(3)). */
export async function FeeAnswer({ locale, request, letter }: Props) {
  const { feeState, reference, kind } = request
  if (kind !== 'ACCESS' || feeState === 'NONE' || feeState === 'TO_ASSESS') return null
  const t = await translator(locale, 'under-way')
  const can = (command: 'accept' | 'decline') => nextFeeState(feeState, 'DATA_SUBJECT', command).ok
  return (
    <section aria-labelledby="fee">
      <h2 id="fee">{t('fee.title')}</h2>
      {letter ? (
        <div lang={request.locale} className="price">
          <h3>{letter.title}</h3>
          <LetterText text={letterBody(letter)} locale={request.locale} />
        </div>
      ) : (
        <p>{t(`fee.${feeState}`)}</p>
      )}
      {can('accept') && (
        <Form
          action={sayOnFee}
          initialState={untouched()}
          words={await formWords(locale)}
          locale={locale}
        >
          <HiddenField name="reference" value={reference} />
          <p className="section-actions">
            <SubmitButton name="answer" value="accept">
              {t('fee.accept')}
            </SubmitButton>
            {can('decline') && (
              <SubmitButton look="second" name="answer" value="decline">
                {t('fee.decline')}
              </SubmitButton>
            )}
          </p>
        </Form>
      )}
    </section>
  )
}
