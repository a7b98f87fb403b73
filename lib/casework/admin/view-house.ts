import { latestEvents } from '@/lib/data/ledger-rows'
import type { Actor } from '@/lib/rights/actor'
import { authorise } from '../authorise'
import { type HistoryEntry, historyOf } from '../requests/request-view'
import { lookUpStream, nameInLedger, staffStream } from './staff-ledger'
import { viewStaff } from './view-staff'

export type HouseEvent = HistoryEntry & {
  /** The address of whoever did it; null for the portal itself, and for who is gone. */
  who: string | null
  /** The address of the colleague it was done to, where there is one. */
  account: string | null
}

/** How many of the latest events a page shows. */
const shown = 200

/** What was done about colleagues and the house, newest first, by name for admins. */
export async function viewHouse(actor: Actor): Promise<HouseEvent[]> {
  authorise(actor, 'staff.manage')
  const staff = await viewStaff(actor)
  const names = await Promise.all(
    staff.map(async ({ id, email }) => [await nameInLedger(id), email] as const),
  )
  const known = new Map<unknown, string>(names)
  const events = await latestEvents(await staffStream(), shown)
  const actors = events.map(({ actor: name }) => name).reverse()
  return historyOf(events).map((entry, index) => ({
    ...entry,
    who: known.get(actors[index]) ?? null,
    account: known.get(entry.facts.account) ?? null,
  }))
}

/** The latest look-ups that found nobody, newest first: role, date and purpose. What was typed is kept nowhere. */
export async function viewLookUps(actor: Actor): Promise<HistoryEntry[]> {
  authorise(actor, 'staff.manage')
  return historyOf(await latestEvents(await lookUpStream(), shown))
}
