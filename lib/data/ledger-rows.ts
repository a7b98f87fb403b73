import type { LedgerStreamKind } from '@/prisma/generated/enums'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

export type StreamHead = { stream: string; kind: LedgerStreamKind; number: number; hash: Uint8Array }

export type EventRow = {
  stream: string
  number: number
  format: number
  type: string
  version: number
  at: Temporal.Instant
  actor: string
  role: string
  subject: string
  facts: string
  commitment: Uint8Array | null
  previous: Uint8Array
  hash: Uint8Array
}

export type PayloadRow = { keyId: string; sealed: Uint8Array }

/** Locks the head of a stream until the transaction ends; makes the stream when it is new. */
export async function lockStream(tx: Tx, stream: string, kind: LedgerStreamKind): Promise<StreamHead> {
  const client = clientOf(tx)
  const select = () => client.$queryRaw<StreamHead[]>`
    SELECT "stream", "kind", "lastNumber" AS "number", "lastHash" AS "hash"
    FROM "LedgerStream" WHERE "stream" = ${stream} FOR UPDATE`
  const [found] = await select()
  if (found) return found
  await client.ledgerStream.createMany({
    data: { stream, kind, lastNumber: 0, lastHash: new Uint8Array(32) },
    skipDuplicates: true,
  })
  const [made] = await select()
  if (!made) throw new Error('LEDGER_STREAM_LOST')
  return made
}

/** Appends one event, its sealed payload, and moves the head. The head must be locked. */
export async function insertEvent(tx: Tx, row: EventRow, payload: PayloadRow | null): Promise<void> {
  const client = clientOf(tx)
  await client.ledgerEvent.create({
    data: {
      ...row,
      at: toDate(row.at),
      commitment: row.commitment && Uint8Array.from(row.commitment),
      previous: Uint8Array.from(row.previous),
      hash: Uint8Array.from(row.hash),
    },
  })
  if (payload) {
    await client.ledgerPayload.create({
      data: {
        stream: row.stream,
        number: row.number,
        keyId: payload.keyId,
        sealed: Uint8Array.from(payload.sealed),
      },
    })
  }
  await client.ledgerStream.update({
    where: { stream: row.stream },
    data: { lastNumber: row.number, lastHash: Uint8Array.from(row.hash) },
  })
}

/** The events of one stream, oldest first, with their sealed payloads. */
export async function eventsOf(
  stream: string,
): Promise<(EventRow & { payload: PayloadRow | null })[]> {
  const rows = await clientOf().ledgerEvent.findMany({
    where: { stream },
    orderBy: { number: 'asc' },
    include: { payload: { select: { keyId: true, sealed: true } } },
  })
  return rows.map((row) => ({ ...row, at: toInstant(row.at) }))
}

/** Streams in order of their name, after a given one: the pages of a walk over the whole ledger. */
export async function streamsAfter(after: string, limit: number): Promise<StreamHead[]> {
  return clientOf().$queryRaw<StreamHead[]>`
    SELECT "stream", "kind", "lastNumber" AS "number", "lastHash" AS "hash"
    FROM "LedgerStream" WHERE "stream" > ${after} ORDER BY "stream" LIMIT ${limit}`
}

/** All events of some streams, ordered by stream and number, without payloads. */
export async function eventsOfStreams(streams: string[]): Promise<EventRow[]> {
  const rows = await clientOf().ledgerEvent.findMany({
    where: { stream: { in: streams } },
    orderBy: [{ stream: 'asc' }, { number: 'asc' }],
  })
  return rows.map((row) => ({ ...row, at: toInstant(row.at) }))
}

/** Whether the ledger's payloads and streams are whole: payloads that no event committed to, and commitments without payload. */
export async function countPayloadMismatches(): Promise<number> {
  const [row] = await clientOf().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM "LedgerEvent" e
    LEFT JOIN "LedgerPayload" p ON p."stream" = e."stream" AND p."number" = e."number"
    WHERE (e."commitment" IS NULL) <> (p."stream" IS NULL)`
  return Number(row?.count ?? 0n)
}
