import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

const places = { look: '/support', down: '/support/take-down' } as const
export type SupportPlace = keyof typeof places

/** The ways from one part of support to another. */
export async function SupportNav({ locale, here }: { locale: Locale; here: SupportPlace | null }) {
  const t = await translator(locale, 'support')
  return (
    <nav className="desk-nav" aria-label={t('nav.label')}>
      {(Object.keys(places) as SupportPlace[]).map((place) => (
        <a
          key={place}
          href={href(locale, places[place])}
          aria-current={place === here ? 'page' : undefined}
        >
          {t(`nav.${place}`)}
        </a>
      ))}
    </nav>
  )
}
