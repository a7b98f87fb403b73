import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { DeskKeys } from './desk-keys'
import { StaffNav } from './staff-nav'

const places = {
  queue: '/desk',
  day: '/desk/my-day',
  register: '/desk/register',
  reports: '/desk/reports',
  lookUp: '/support',
  lines: '/desk/lines',
  keys: '/desk/keys',
} as const
// What the keyboard calls each of them; the page of shortcuts lists them.
const keys = {
  queue: 'g q',
  day: 'g d',
  register: 'g r',
  reports: 'g s',
  lookUp: 'g u',
  lines: 'g l',
  keys: '?',
} as const
export type DeskPlace = keyof typeof places

/** The ways from one part of the desk to another, with their shortcuts. */
export async function DeskNav({ locale, here }: { locale: Locale; here: DeskPlace | null }) {
  const t = await translator(locale, 'desk-register')
  const ways = (Object.keys(places) as DeskPlace[]).map((place) => ({
    place,
    href: href(locale, places[place]),
    label: t(`nav.${place}`),
    keys: keys[place],
  }))
  return (
    <StaffNav label={t('nav.label')} ways={ways} here={here}>
      <DeskKeys />
    </StaffNav>
  )
}
