import { z } from 'zod'
import type { EventRow } from '@/lib/data/ledger-rows'

export type HistoryEntry = {
  type: string
  at: Temporal.Instant
  role: string
  facts: Record<string, unknown>
}

/** The ledger's events as a history: what, when, in which role; never who (rules.md 6). Newest first. */
export function historyOf(events: EventRow[]): HistoryEntry[] {
  return events
    .map((event) => ({
      type: event.type,
      at: event.at,
      role: event.role,
      facts: z.record(z.string(), z.unknown()).parse(JSON.parse(event.facts)),
    }))
    .reverse()
}

/** The hash of the last event, as it stands small on a receipt. */
export function lastHash(events: EventRow[]): string {
  return Buffer.from(events.at(-1)?.hash ?? []).toString('hex')
}
