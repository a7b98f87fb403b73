import { controller } from '@/lib/controller/controller'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** The portal's own short notice (Art. 13): why, on what basis, who sees it, how long. */
export async function PortalNotice({ locale }: { locale: Locale }) {
  const t = await translator(locale, 'welcome')
  const { authority, privacyContact, retention } = controller()
  return (
    <section className="prose aside" aria-labelledby="portal-notice">
      <h2 id="portal-notice">{t('notice.title')}</h2>
      <p>{t('notice.why')}</p>
      <p>{t('notice.basis')}</p>
      <p>{t('notice.who')}</p>
      <p>
        {t('notice.long', {
          months: retention.closedRequestMonths,
          days: retention.accountWithoutRequestDays,
        })}
      </p>
      <p>{t('notice.rights', { authority: authority.shortName, email: privacyContact })}</p>
    </section>
  )
}
