import { type Purged, purgeClosed } from '@/lib/casework/retention/purge-closed'
import type { Actor } from '@/lib/rights/actor'
import { sql } from '@/tests/support/database'
import { inStockholm } from './people'

/** Noon in Stockholm of a day. */
export const noonOf = (day: Temporal.PlainDate) => inStockholm(`${day.toString()}T12:00`)

/** A whole run of retention at an instant. */
export async function purge(now: Temporal.Instant): Promise<Purged> {
  const { more, ...purged } = await purgeClosed(now, 1000)
  if (more) throw new Error('a thousand transactions were not enough')
  return purged
}

/** What is left of a person: their rows by table, and whether their key opens anything. */
export async function leftOfPerson(rows: PersonIds) {
  const [left] = await sql<{ account: boolean; record: boolean; requests: number; key: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM "Account" WHERE "id" = $1) AS account,
      EXISTS (SELECT 1 FROM "DataSubject" WHERE "id" = $2) AS record,
      (SELECT count(*)::int FROM "Request" WHERE "dataSubjectId" = $2) AS requests,
      EXISTS (SELECT 1 FROM "PersonKey" WHERE "id" = $3 AND "wrapped" IS NOT NULL) AS key`,
    [rows.accountId, rows.dataSubjectId, rows.keyId],
  )
  return left
}

export type PersonIds = { accountId: string | null; dataSubjectId: string | null; keyId: string }

/** The ids by which a person's rows hang together, to look for them when they are gone. */
export async function idsOf({ accountId, dataSubjectId }: Actor): Promise<PersonIds> {
  const [row] = await sql<{ keyId: string }>('SELECT "keyId" FROM "Account" WHERE "id" = $1', [
    accountId,
  ])
  return { accountId, dataSubjectId, keyId: row?.keyId ?? '' }
}

/** Someone was there last at an instant. */
export async function seen(actor: Actor, at: Temporal.Instant): Promise<void> {
  await sql('UPDATE "Account" SET "lastSeenAt" = $2 WHERE "id" = $1', [
    actor.accountId,
    at.toString(),
  ])
}

/** Ends a request without an answer, as a declined price does; for kinds whose whole way would say nothing more here. */
export async function close(reference: string, at: Temporal.Instant): Promise<void> {
  await sql(
    `UPDATE "Request" SET "state" = 'CLOSED', "endedAt" = $2, "pausedSince" = NULL WHERE "reference" = $1`,
    [reference, at.toString()],
  )
}

/** A task of a request that nobody has done yet. */
export async function anOpenTask(
  reference: string,
  kind: 'COLLECT' | 'NOTIFY_RECIPIENT',
): Promise<void> {
  await sql(
    `INSERT INTO "Task" ("id", "requestId", "kind", "dueOn", "createdAt")
     SELECT gen_random_uuid(), "id", $2::"TaskKind", '2026-12-01', now() FROM "Request" WHERE "reference" = $1`,
    [reference, kind],
  )
}

/** What the house has noted about retention, oldest first. */
export async function notedRuns(): Promise<Purged[]> {
  const rows = await sql<{ facts: string }>(
    `SELECT "facts" FROM "LedgerEvent" WHERE "type" = 'retention.purged' ORDER BY "number"`,
  )
  return rows.map(({ facts }) => JSON.parse(facts))
}
