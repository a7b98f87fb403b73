import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { DeskKeys } from './desk-keys'

const places = {
  queue: '/desk',
  day: '/desk/my-day',
  register: '/desk/register',
  reports: '/desk/reports',
  lines: '/desk/lines',
  keys: '/desk/keys',
} as const
// What the keyboard calls each of them; the page of shortcuts lists them.
const keys = {
  queue: 'g q',
  day: 'g d',
  register: 'g r',
  reports: 'g s',
  lines: 'g l',
  keys: '?',
} as const
export type DeskPlace = keyof typeof places

/** The ways from one part of the desk to another, with their shortcuts. */
export async function DeskNav({ locale, here }: { locale: Locale; here: DeskPlace | null }) {
  const t = await translator(locale, 'desk-register')
  return (
    <nav className="desk-nav" aria-label={t('nav.label')}>
      {(Object.keys(places) as DeskPlace[]).map((place) => (
        <a
          key={place}
          href={href(locale, places[place])}
          data-key={keys[place]}
          data-of={place}
          aria-current={place === here ? 'page' : undefined}
        >
          {t(`nav.${place}`)}
        </a>
      ))}
      <DeskKeys />
    </nav>
  )
}
