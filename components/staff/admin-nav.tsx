import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

const places = { overview: '/admin', invite: '/admin/invite', history: '/admin/history' } as const
export type AdminPlace = keyof typeof places

/** The ways from one part of admin to another. */
export async function AdminNav({ locale, here }: { locale: Locale; here: AdminPlace | null }) {
  const t = await translator(locale, 'admin')
  return (
    <nav className="desk-nav" aria-label={t('nav.label')}>
      {(Object.keys(places) as AdminPlace[]).map((place) => (
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
