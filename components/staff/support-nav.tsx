import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { StaffNav } from './staff-nav'

const places = { look: '/support', down: '/support/take-down' } as const
export type SupportPlace = keyof typeof places

/** The ways from one part of support to another. */
export async function SupportNav({ locale, here }: { locale: Locale; here: SupportPlace | null }) {
  const t = await translator(locale, 'support')
  const ways = (Object.keys(places) as SupportPlace[]).map((place) => ({
    place,
    href: href(locale, places[place]),
    label: t(`nav.${place}`),
  }))
  return <StaffNav label={t('nav.label')} ways={ways} here={here} />
}
