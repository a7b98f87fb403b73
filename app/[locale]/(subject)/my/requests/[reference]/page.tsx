import { DateDerivation } from '@/components/request/date-derivation'
import { DeliveredAnswer } from '@/components/request/delivered-answer'
import { RequestHistory } from '@/components/request/request-history'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { whatIsAsked } from '@/lib/casework/requests/what-is-asked'
import { now, today } from '@/lib/clock'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import { plainLine } from './plain-line'

export default page(async ({ locale, params }) => {
  const actor = await requireDataSubject()
  const { reference = '' } = params
  const viewed = await viewRequest({ actor, reference, now: now() })
  const { request, answers, steps, history, delivered } = viewed
  const t = await translator(locale, 'request')
  const my = await translator(locale, 'my')
  const asked = await whatIsAsked(locale, answers)
  return (
    <Column>
      <BackLink href={href(locale, '/my')}>{my('title')}</BackLink>
      <PageHeading
        title={t(`kind.${request.kind}`)}
        over={<span className="reference">{request.reference}</span>}
        lead={await plainLine(locale, request, today())}
      />
      {delivered && <DeliveredAnswer locale={locale} request={request} delivered={delivered} />}
      <SummaryList
        rows={[
          { key: 'asked', label: t('view.asked'), value: asked.join(' · ') },
          {
            key: 'received',
            label: t('receipt.received'),
            value: longDate(locale, request.receivedOn),
          },
          { key: 'due', label: t('receipt.due'), value: longDate(locale, request.dueOn) },
        ]}
      />
      <DateDerivation locale={locale} steps={steps} />
      <RequestHistory locale={locale} history={history} />
    </Column>
  )
})
