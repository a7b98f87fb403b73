import type { LedgerStreamKind } from '@/prisma/generated/enums'
import { connections } from './database'
import type { WrappedKey } from './keys'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

export type StreamHead = {
  stream: string
  kind: LedgerStreamKind
  number: number
  hash: Uint8Array
}

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
export async function lockStream(
  tx: Tx,
  stream: string,
  kind: LedgerStreamKind,
): Promise<StreamHead> {
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
export async function insertEvent(
  tx: Tx,
  row: EventRow,
  payload: PayloadRow | null,
): Promise<void> {
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

/** The latest events of one stream, oldest first, without what is sealed. */
export async function latestEvents(stream: string, most: number): Promise<EventRow[]> {
  const rows = await clientOf().ledgerEvent.findMany({
    where: { stream },
    orderBy: { number: 'desc' },
    take: most,
  })
  return rows.map((row) => ({ ...row, at: toInstant(row.at) })).reverse()
}

/** Streams in order of their name, after a given one: the pages of a walk over the whole ledger. */
export async function streamsAfter(after: string, limit: number): Promise<StreamHead[]> {
  return clientOf().$queryRaw<StreamHead[]>`
    SELECT "stream", "kind", "lastNumber" AS "number", "lastHash" AS "hash"
    FROM "LedgerStream" WHERE "stream" > ${after} ORDER BY "stream" LIMIT ${limit}`
}

/** An event as the walk over the ledger reads it: bytes in hex and the time as text, as they are hashed. */
export type WalkedEvent = Omit<EventRow, 'at' | 'commitment' | 'previous' | 'hash'> & {
  /** Null for a time that only a forger can have written ("infinity"). */
  at: string | null
  commitment: string | null
  previous: string
  hash: string
}

/** All events of some streams, ordered by stream and number, without payloads. Past Prisma: it would take half of the time. */
export async function eventsOfStreams(streams: string[]): Promise<WalkedEvent[]> {
  const { rows } = await connections().pool.query<WalkedEvent>(
    `SELECT "stream", "number", "format", "type", "version", "actor", "role", "subject", "facts",
      CASE WHEN isfinite("at") THEN to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') END AS "at",
      encode("commitment", 'hex') AS "commitment", encode("previous", 'hex') AS "previous", encode("hash", 'hex') AS "hash"
    FROM "LedgerEvent" WHERE "stream" = ANY($1) ORDER BY "stream", "number"`,
    [streams],
  )
  return rows
}

export type SealedPayload = {
  stream: string
  number: number
  sealed: Uint8Array
  key: WrappedKey
  /** The key of the person whose request the chain is about; null where no request has this chain. */
  expectedKeyId: string | null
}

type StoredPayload = Omit<SealedPayload, 'key'> & Omit<WrappedKey, 'id'> & { keyId: string }

const pageOfPayloads = 200

/** The sealed payloads of some streams with their wrapped keys, ordered by stream and number, read a page at a time. */
export async function* payloadsOfStreams(streams: string[]): AsyncGenerator<SealedPayload> {
  let after = { stream: '', number: 0 }
  for (;;) {
    const { rows } = await connections().pool.query<StoredPayload>(
      `SELECT p."stream", p."number", p."sealed", p."keyId", k."wrapped", COALESCE(k."masterKeyId", '') AS "masterKeyId",
        s."keyId" AS "expectedKeyId"
      FROM "LedgerPayload" p
      LEFT JOIN "PersonKey" k ON k."id" = p."keyId"
      LEFT JOIN "Request" r ON r."ledgerStream" = p."stream"
      LEFT JOIN "DataSubject" s ON s."id" = r."dataSubjectId"
      WHERE p."stream" = ANY($1) AND (p."stream", p."number") > ($2, $3)
      ORDER BY p."stream", p."number" LIMIT ${pageOfPayloads}`,
      [streams, after.stream, after.number],
    )
    for (const { stream, number, sealed, keyId, wrapped, masterKeyId, expectedKeyId } of rows) {
      yield { stream, number, sealed, key: { id: keyId, wrapped, masterKeyId }, expectedKeyId }
    }
    const last = rows.at(-1)
    if (!last || rows.length < pageOfPayloads) return
    after = { stream: last.stream, number: last.number }
  }
}

/** The first event without a head, or payload without an event: only someone who got past the foreign keys leaves one. */
export async function findStray(): Promise<{ stream: string; number: number } | null> {
  const rows = await clientOf().$queryRaw<{ stream: string; number: number }[]>`
    SELECT e."stream", e."number" FROM "LedgerEvent" e
    WHERE NOT EXISTS (SELECT 1 FROM "LedgerStream" h WHERE h."stream" = e."stream")
    UNION ALL
    SELECT p."stream", p."number" FROM "LedgerPayload" p
    WHERE NOT EXISTS (SELECT 1 FROM "LedgerEvent" e WHERE e."stream" = p."stream" AND e."number" = p."number")
    ORDER BY 1, 2 LIMIT 1`
  return rows[0] ?? null
}

/** The chain of a request that has no head any more: removed with everything in it. Null when every request has its chain. */
export async function findMissingStream(): Promise<string | null> {
  const rows = await clientOf().$queryRaw<{ stream: string }[]>`
    SELECT r."ledgerStream" AS "stream" FROM "Request" r
    WHERE NOT EXISTS (SELECT 1 FROM "LedgerStream" h WHERE h."stream" = r."ledgerStream")
    ORDER BY 1 LIMIT 1`
  return rows[0]?.stream ?? null
}
