import { DateDerivation } from '@/components/request/date-derivation'
import { DeliveredAnswer } from '@/components/request/delivered-answer'
import { FeeLine } from '@/components/request/fee-line'
import { RequestHistory } from '@/components/request/request-history'
import { RequestMessages } from '@/components/request/request-messages'
import { SentFiles } from '@/components/request/sent-files'
import { ToldRecipients } from '@/components/request/told-recipients'
import { WayToAuthority } from '@/components/request/way-to-authority'
import { WhatYouCanDo } from '@/components/request/what-you-can-do'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { viewOwnClock } from '@/lib/casework/requests/view-clock'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { whatIsAsked } from '@/lib/casework/requests/what-is-asked'
import { toldRecipients } from '@/lib/casework/tasks/told-recipients'
import { now, today } from '@/lib/clock'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'
import { page } from '@/lib/web/page'
import { ClockNotice } from './clock-notice'
import { DoneNotice } from './done-notice'
import { FeeAnswer } from './fee-answer'
import { plainLine } from './plain-line'

export default page(async ({ locale, params, query }) => {
  const actor = await requireDataSubject()
  const viewed = await viewRequest({ actor, reference: params.reference ?? '', now: now() })
  const { request, filed, steps, history, delivered, messages, evidence } = viewed
  const { reference } = request
  const clock = await viewOwnClock({ actor, reference, now: now() })
  const paused = request.pausedSince !== null
  // A date that passed while we waited for the person, or for a yes to a price, is no fault of ours.
  const ours = !paused && request.reopenedFor !== 'PRICE_ACCEPTED'
  const past = Temporal.PlainDate.compare(today(), request.dueOn) > 0
  const late = !isEnded(request.state) && ours && past
  const t = await translator(locale, 'request')
  const my = await translator(locale, 'my')
  const copy = await translator(locale, 'copy')
  const consents = await translator(locale, 'consents')
  const question = await translator(locale, 'question')
  const withdrawal = request.kind === 'CONSENT_WITHDRAWAL'
  const told = await toldRecipients(locale, actor, reference)
  const asked = await whatIsAsked(locale, filed)
  return (
    <Column>
      <BackLink href={href(locale, '/my')}>{my('title')}</BackLink>
      <PageHeading
        title={t(`kind.${request.kind}`)}
        over={<span className="reference">{request.reference}</span>}
        lead={
          delivered?.revoked && isEnded(request.state)
            ? copy('person.revokedLine')
            : await plainLine(locale, request, today(), clock.facts)
        }
      />
      <FeeLine locale={locale} request={request} />
      <DoneNotice locale={locale} state={request.state} query={query} />
      <ClockNotice locale={locale} clock={clock} answered={query.answered === '1'} />
      <FeeAnswer locale={locale} request={request} letter={clock.fee} />
      {delivered && <DeliveredAnswer locale={locale} request={request} delivered={delivered} />}
      <ToldRecipients locale={locale} recipients={told} />
      <SummaryList
        rows={[
          { key: 'asked', label: t('view.asked'), value: asked.join(' · ') },
          ...(evidence.length > 0
            ? [
                {
                  key: 'evidence',
                  label: t('view.evidence'),
                  value: <SentFiles {...{ locale, reference }} files={evidence} />,
                },
              ]
            : []),
          {
            key: 'received',
            label: t('receipt.received'),
            value: longDate(locale, request.receivedOn),
          },
          {
            key: 'due',
            label: withdrawal ? consents('done.by') : t('receipt.due'),
            value: paused ? question('paused') : longDate(locale, request.dueOn),
          },
        ]}
      />
      {withdrawal ? (
        <p>
          <a href={href(locale, `/my/consents/${request.reference}/done`)}>
            {consents('view.more')}
          </a>
        </p>
      ) : (
        <DateDerivation locale={locale} steps={steps} without={clock.facts?.without} />
      )}
      <RequestMessages {...{ locale, reference, messages }} written={query.written === '1'} />
      <WhatYouCanDo locale={locale} request={request} />
      <WayToAuthority locale={locale} late={late} />
      <RequestHistory locale={locale} history={history} />
    </Column>
  )
})
