import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Role } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import { StaffNav, type Way } from './staff-nav'

const places = { look: '/support', down: '/support/take-down' } as const
export type SupportPlace = keyof typeof places

type Props = { locale: Locale; here: SupportPlace | null; role: Role }

/** The ways from one part of support to another; for legal, who look up too, also back to the desk. */
export async function SupportNav({ locale, here, role }: Props) {
  const t = await translator(locale, 'support')
  const parts: Way[] = (Object.keys(places) as SupportPlace[]).map((place) => ({
    place,
    href: href(locale, places[place]),
    label: t(`nav.${place}`),
  }))
  const desk = { place: 'desk', href: href(locale, '/desk'), label: t('nav.desk') }
  const ways = can(role, 'queue.view') ? [desk, ...parts] : parts
  return <StaffNav label={t('nav.label')} ways={ways} here={here} />
}
