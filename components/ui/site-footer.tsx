import type { ControllerProfile } from '@/lib/controller/profile'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = {
  locale: Locale
  controller: ControllerProfile
  /** Whether someone of the staff is signed in: they find their own sign-in here. */
  staff: boolean
}

/** The foot of every page: who answers, who watches over them, and what this portal does with data. */
export async function SiteFooter({ locale, controller, staff }: Props) {
  const t = await translator(locale, 'common')
  const { address, authority } = controller
  const links = ['rights', 'guardian', 'deadline', 'policy', 'cookies', 'accessibility'] as const
  return (
    <footer className="site-footer">
      <div className="frame site-footer-parts">
        <section>
          <h2>{t('footer.controller')}</h2>
          <address>
            {controller.legalName}
            <br />
            {address.street}
            <br />
            {address.postalCode} {address.city}
            <br />
            <a href={`mailto:${controller.privacyContact}`}>{controller.privacyContact}</a>
          </address>
        </section>
        <section>
          <h2>{t('footer.authority')}</h2>
          <p>{t('footer.authorityWhat', { name: authority.name[locale] })}</p>
          <p>
            <a href={authority.website} rel="noreferrer">
              {t('footer.authorityLink', { name: authority.shortName })}
            </a>
          </p>
        </section>
        <nav aria-label={t('footer.about')}>
          <h2>{t('footer.about')}</h2>
          <ul>
            {staff && (
              <li>
                <a href={href(locale, '/account/security')}>{t('footer.security')}</a>
              </li>
            )}
            {links.map((link) => (
              <li key={link}>
                <a href={href(locale, `/${link}`)}>{t(`footer.${link}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
