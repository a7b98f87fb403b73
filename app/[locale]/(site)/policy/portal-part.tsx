import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import type { ControllerProfile } from '@/lib/controller/profile'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; profile: ControllerProfile }

/** What the portal itself keeps about those who use it (Art. 13). */
export async function PortalPart({ locale, profile }: Props) {
  const t = await translator(locale, 'privacy')
  const { closedRequestMonths, copyDays, draftDays, accountWithoutRequestDays } = profile.retention
  const times = [
    { key: 'closed', value: t('portal.months', { count: closedRequestMonths }) },
    { key: 'copy', value: t('portal.days', { count: copyDays }) },
    { key: 'draft', value: t('portal.days', { count: draftDays }) },
    { key: 'account', value: t('portal.days', { count: accountWithoutRequestDays }) },
  ] as const
  return (
    <section className="prose second-part" aria-labelledby="portal">
      <h2 id="portal">{t('part.portal')}</h2>
      <p>{t('portal.why')}</p>
      <p>{t('portal.basis')}</p>
      <Details summary={t('portal.law')}>
        <p>{t('portal.lawText')}</p>
      </Details>
      <p>{t('portal.who')}</p>
      <p>{t('portal.sealed')}</p>
      <h3>{t('portal.keep')}</h3>
      <SummaryList
        rows={times.map(({ key, value }) => ({ key, label: t(`portal.${key}`), value }))}
      />
      <p>{t('portal.ledger')}</p>
      <p>
        {t.rich('portal.rights', {
          link: (text) => <a href={href(locale, '/rights')}>{text}</a>,
        })}
      </p>
    </section>
  )
}
