import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { StaffNav } from './staff-nav'

const places = { overview: '/admin', invite: '/admin/invite', history: '/admin/history' } as const
export type AdminPlace = keyof typeof places

/** The ways from one part of admin to another. */
export async function AdminNav({ locale, here }: { locale: Locale; here: AdminPlace | null }) {
  const t = await translator(locale, 'admin')
  const ways = (Object.keys(places) as AdminPlace[]).map((place) => ({
    place,
    href: href(locale, places[place]),
    label: t(`nav.${place}`),
  }))
  return <StaffNav label={t('nav.label')} ways={ways} here={here} />
}
