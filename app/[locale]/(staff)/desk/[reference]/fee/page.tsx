import { LetterText } from '@/components/request/letter-text'
import { Desk } from '@/components/staff/desk'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { viewFee } from '@/lib/casework/staff/fee-view'
import { now } from '@/lib/clock'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import { letterBody } from '@/lib/i18n/letters/words'
import { translator } from '@/lib/i18n/translator'
import { nextFeeState } from '@/lib/rights/fee'
import { isEnded } from '@/lib/rights/life-cycle'
import { answersForm } from '@/lib/web/answers-form'
import { keptForm } from '@/lib/web/kept-form'
import { page } from '@/lib/web/page'
import { refusalMessage } from '@/lib/web/refusal-message'
import { FeeProposalForm } from './fee-proposal-form'
import { FeeReview } from './fee-review'
import { LastCopyFacts } from './last-copy-facts'
import { WaiveForm } from './waive-form'

export default page(async ({ locale, params }) => {
  const actor = await requireActor()
  const view = await viewFee({ actor, reference: params.reference ?? '', now: now() })
  const { request, refused, quote, lastDay } = view
  const { reference } = request
  const t = await translator(locale, 'desk-fee')
  const desk = await translator(locale, 'desk')
  const kept = await keptForm(actor, `/desk/${reference}/fee`, null)
  const proposed = quote?.approval === 'PROPOSED'
  const late = answersForm()
  const free = !isEnded(request.state) && nextFeeState(request.feeState, 'LEGAL', 'waive').ok
  return (
    <Desk>
      <BackLink href={href(locale, `/desk/${reference}`)}>{desk('toCase')}</BackLink>
      <PageHeading
        title={t('title')}
        over={<span className="reference">{reference}</span>}
        lead={t('lead')}
      />
      <LastCopyFacts locale={locale} view={view} />
      {free && <WaiveForm {...{ locale, reference }} suggested={view.suggestsFree} />}
      {request.feeState === 'QUOTED' && view.letter && (
        <section className="preview" aria-labelledby="quoted">
          <h2 id="quoted">{t('quoted')}</h2>
          <div lang={request.locale}>
            <h3 className="preview-letter-title">{view.letter.title}</h3>
            <LetterText text={letterBody(view.letter)} locale={request.locale} />
          </div>
        </section>
      )}
      {request.feeState !== 'QUOTED' && refused && (
        <Notice signal="soon" title={t('cannot')}>
          <p>{await refusalMessage(locale, refused.code, refused.detail)}</p>
        </Notice>
      )}
      {(!refused || late) && (
        <>
          {quote && (proposed || late) && <FeeReview {...{ locale, view, quote, proposed }} />}
          {!proposed && (
            <section aria-labelledby="propose">
              <h2 id="propose">{t('propose.title')}</h2>
              <p>{t('propose.lead', { last: longDate(locale, lastDay) })}</p>
              {quote?.approval === 'SENT_BACK' && quote.comment && (
                <Notice signal="soon" title={t('sentBack')}>
                  <p className="message-text" dir="auto">
                    {quote.comment}
                  </p>
                </Notice>
              )}
              <FeeProposalForm {...{ locale, view, kept }} />
            </section>
          )}
        </>
      )}
    </Desk>
  )
})
