import { cookieOptions, deskCookie, readCookie } from '@/lib/auth/cookies'
import type { DeskWay } from '@/lib/casework/staff/next-case'
import { withoutLocale } from '@/lib/i18n/href'
import { readFilter, writeFilter } from '@/lib/rights/queue-filter'

const day = 'day'
const hours = 12

/**
 * The cookie that remembers which list of the desk someone looked at last, so that "next case" follows it: codes of a filter, nothing of
 * a person. Null for every other page.
 */
export function deskWayCookie(url: URL) {
  const path = withoutLocale(url.pathname)
  if (path !== '/desk' && path !== '/desk/my-day') return null
  const filter = readFilter(Object.fromEntries(url.searchParams))
  const value = path === '/desk' ? writeFilter(filter) : day
  return { name: deskCookie(), value, ...cookieOptions(hours * 3600) }
}

/** The list that someone works through: the one they looked at last, or the whole queue. */
export async function readDeskWay(): Promise<DeskWay> {
  const value = (await readCookie(deskCookie())) ?? ''
  if (value === day) return { day: true }
  return { day: false, filter: readFilter(Object.fromEntries(new URLSearchParams(value))) }
}
