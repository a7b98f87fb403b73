import type { EventRow } from '@/lib/data/ledger-rows'
import type { CanonicalValue } from '@/lib/ledger/canonical'
import { eventHash, eventTime } from '@/lib/ledger/event-hash'
import { sql } from '@/tests/support/database'

const guarded = ['LedgerEvent', 'LedgerPayload', 'LedgerStream', 'PersonKey']

/** Puts the triggers and foreign keys out of action, as someone who owns the server could, and keeps a true copy beside. */
export async function disarm(): Promise<void> {
  await sql('CREATE SCHEMA true_copy')
  for (const table of guarded) {
    await sql(`ALTER TABLE "${table}" DISABLE TRIGGER ALL`)
    await sql(`CREATE TABLE true_copy."${table}" AS SELECT * FROM "${table}"`)
  }
}

/** Takes every forgery back. */
export async function restore(): Promise<void> {
  for (const table of guarded) {
    await sql(`DELETE FROM "${table}"`)
    await sql(`INSERT INTO "${table}" SELECT * FROM true_copy."${table}"`)
  }
}

type Row = Omit<EventRow, 'at'> & { at: Date }

/** Changes the facts of an event and makes every hash from it to the end of its chain fit again; the head stays. */
export async function rewriteFrom(
  stream: string,
  number: number,
): Promise<{ lastHash: Uint8Array }> {
  const [head] = await sql<{ kind: string }>(
    'SELECT "kind" FROM "LedgerStream" WHERE "stream" = $1',
    [stream],
  )
  const rows = await sql<Row>(
    'SELECT * FROM "LedgerEvent" WHERE "stream" = $1 AND "number" >= $2 ORDER BY "number"',
    [stream, number],
  )
  let previous = rows[0]?.previous ?? new Uint8Array(32)
  for (const row of rows) {
    const facts = row.number === number ? '{"forged":true}' : row.facts
    const { at, hash: _, ...rest } = row
    const hash = eventHash({
      ...rest,
      previous,
      streamKind: head?.kind ?? '',
      at: eventTime(Temporal.Instant.fromEpochMilliseconds(at.getTime())),
      facts: JSON.parse(facts) as CanonicalValue,
    })
    await sql(
      'UPDATE "LedgerEvent" SET "facts" = $3, "previous" = $4, "hash" = $5 WHERE "stream" = $1 AND "number" = $2',
      [stream, row.number, facts, Buffer.from(previous), Buffer.from(hash)],
    )
    previous = hash
  }
  return { lastHash: previous }
}
