import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { CaseView } from '@/lib/casework/staff/open-case'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { lastDayToQuote } from '@/lib/rights/fee-quote'
import { isEnded } from '@/lib/rights/life-cycle'
import { NoteFeeAnswerForm } from './fee/note-fee-answer-form'

/** Where the fee of another copy stands in a case, and the way to give it for nothing or to price it (Art. 15(3)). */
export async function CaseFee({ locale, view }: { locale: Locale; view: CaseView }) {
  const { request, quote } = view
  const { feeState, reference, kind } = request
  if (kind !== 'ACCESS' || feeState === 'NONE') return null
  const t = await translator(locale, 'desk-fee')
  const day = (date: Temporal.PlainDate) => longDate(locale, date)
  const proposed = feeState === 'TO_ASSESS' && quote ? quote.approval : 'NONE'
  const open = feeState === 'TO_ASSESS' || feeState === 'QUOTED'
  return (
    <section id="fee" aria-labelledby="fee-title">
      <h2 id="fee-title">{t('case.title')}</h2>
      {feeState === 'ACCEPTED' ? (
        <Notice signal={isEnded(request.state) ? 'done' : 'soon'} title={t('case.invoice')}>
          <p>{t('case.invoiceText', { amount: quote?.amountSek ?? 0 })}</p>
        </Notice>
      ) : (
        <p>
          {t('case.state', {
            state: feeState,
            approval: proposed,
            amount: quote?.amountSek ?? 0,
            by: quote?.answerBy ? day(quote.answerBy) : '',
            last: day(lastDayToQuote(request.receivedOn)),
          })}
        </p>
      )}
      {quote?.sentAlone && quote.quotedAt && (
        <Notice signal="soon" title={t('case.alone')}>
          {quote.aloneReason && <p>{quote.aloneReason}</p>}
        </Notice>
      )}
      {open && !isEnded(request.state) && (
        <p>
          <ButtonLink href={href(locale, `/desk/${reference}/fee`)} look="second">
            {t(proposed === 'PROPOSED' ? 'case.toReview' : 'case.toFee')}
          </ButtonLink>
        </p>
      )}
      <NoteFeeAnswerForm {...{ locale, reference, feeState }} />
    </section>
  )
}
