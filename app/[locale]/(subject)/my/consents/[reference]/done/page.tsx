import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { Receipt } from '@/components/ui/receipt'
import { requireActor } from '@/lib/auth/require-actor'
import { viewWithdrawal } from '@/lib/casework/consents/view-withdrawal'
import { today } from '@/lib/clock'
import { consentTexts, withoutConsent } from '@/lib/controller/consents'
import { controller } from '@/lib/controller/controller'
import { dateAndTime, longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

export default page(async ({ locale, params }) => {
  const actor = await requireActor()
  const viewed = await viewWithdrawal(actor, params.reference ?? '')
  const { request, stoppedAt } = viewed
  const t = await translator(locale, 'consents')
  const profile = controller()
  const due = longDate(locale, request.dueOn)
  const time = dateAndTime(locale, request.receivedAt)
  const others = withoutConsent(profile, locale)
  const late = Temporal.PlainDate.compare(today(), request.dueOn) > 0
  const authority = profile.authority.shortName
  return (
    <Column>
      <BackLink href={href(locale, '/my/consents')}>{t('title')}</BackLink>
      <PageHeading title={t('done.title')} lead={t('done.lead', { time })} />
      <Receipt
        title={t('done.slip')}
        referenceLabel={t('done.reference')}
        reference={request.reference}
        facts={[
          { label: t('done.from'), value: time },
          stoppedAt
            ? { label: t('done.at'), value: dateAndTime(locale, stoppedAt) }
            : { label: t('done.by'), value: due },
        ]}
        hash={{ label: t('done.hash'), value: viewed.hash }}
      />
      <div className="prose">
        <p>{t('done.noLonger')}</p>
        <ul>
          {consentTexts(profile, locale, viewed.purposes).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        {stoppedAt ? (
          <p>{t('done.stopped', { time: dateAndTime(locale, stoppedAt) })}</p>
        ) : (
          <p>{late ? t('done.late', { due, authority }) : t('done.stopping', { due })}</p>
        )}
        <p>
          {t('done.before')} {others.length > 0 && t('done.others', { list: others.join('; ') })}
        </p>
        <p>{t('done.copies')}</p>
        <p>{t('done.stay')}</p>
      </div>
      <p>
        <ButtonLink href={href(locale, '/my/requests/new/erasure')} look="second">
          {t('done.erase')}
        </ButtonLink>
      </p>
    </Column>
  )
})
