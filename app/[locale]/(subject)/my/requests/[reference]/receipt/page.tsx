import { DateDerivation } from '@/components/request/date-derivation'
import { FeeLine } from '@/components/request/fee-line'
import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { Receipt } from '@/components/ui/receipt'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { askedInBrief } from '@/lib/casework/requests/what-is-asked'
import { now } from '@/lib/clock'
import { dateAndTime, longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import { NextSteps, ThenErase } from './next-steps'

export default page(async ({ locale, params }) => {
  const actor = await requireDataSubject()
  const { reference = '' } = params
  const { request, filed, steps, hash } = await viewRequest({ actor, reference, now: now() })
  const t = await translator(locale, 'request')
  const due = longDate(locale, request.dueOn)
  const asked = await askedInBrief(locale, filed)
  return (
    <Column>
      <PageHeading title={t('receipt.title')} lead={t('receipt.lead', { due })} />
      <FeeLine locale={locale} request={request} />
      <Receipt
        title={t('receipt.slip')}
        referenceLabel={t('receipt.reference')}
        reference={request.reference}
        facts={[
          { label: t('receipt.what'), value: [t(`kind.${request.kind}`), ...asked].map(inLine) },
          { label: t('receipt.received'), value: dateAndTime(locale, request.receivedAt) },
          { label: t('receipt.due'), value: due },
        ]}
        hash={{ label: t('receipt.hash'), value: hash }}
      />
      <NextSteps locale={locale} request={request} />
      <DateDerivation locale={locale} steps={steps} />
      <p>
        <ButtonLink href={href(locale, `/my/requests/${request.reference}`)} look="second">
          {t('receipt.toRequest')}
        </ButtonLink>
      </p>
      {request.kind === 'ACCESS' && <ThenErase locale={locale} />}
    </Column>
  )
})

function inLine(text: string) {
  return (
    <span key={text} className="summary-line">
      {text}
    </span>
  )
}
