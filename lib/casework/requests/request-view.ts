import { z } from 'zod'
import type { EventRow } from '@/lib/data/ledger-rows'
import type { RequestRow } from '@/lib/data/request-rows'
import type { AccessAnswers } from '@/lib/rights/access-request'
import type { PersonKey } from '@/lib/vault/person-key'
import { openJson } from '@/lib/vault/values'
import { answersPlace } from './submit-access'

const answersSchema: z.ZodType<AccessAnswers> = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('everything') }),
  z.object({
    scope: z.literal('selected'),
    categories: z.array(z.string()),
    period: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('all') }),
      z.object({ kind: z.literal('between'), from: z.string(), to: z.string() }),
    ]),
  }),
])

/** The answers of an access request as they were filed. */
export function openAccessAnswers(key: PersonKey, request: RequestRow): AccessAnswers {
  return answersSchema.parse(openJson(key, answersPlace(request.id), request.sealedAnswers))
}

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
