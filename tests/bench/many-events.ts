import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/data/transaction'
import { env } from '@/lib/env'
import { payloadPlace } from '@/lib/ledger/append'
import { canonical } from '@/lib/ledger/canonical'
import {
  commitmentTo,
  eventFormat,
  eventHash,
  eventTime,
  type HashedEvent,
  noEvent,
} from '@/lib/ledger/event-hash'
import { createPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { sealJson } from '@/lib/vault/values'

const streamsOfBatch = 500

/** Events in a chain: what the life of a request leaves. */
export const eventsOfStream = 8

/**
 * Fills the ledger with whole chains, in which one event in four carries sealed contents. Written in one go instead of
 * appended one by one: the same hashes come about.
 */
export async function fillLedger(events: number): Promise<void> {
  const key = await transaction((tx) => createPersonKey(tx, now()))
  const client = new pg.Client(env().databaseUrl)
  await client.connect()
  try {
    const streams = Math.ceil(events / eventsOfStream)
    for (let done = 0; done < streams; done += streamsOfBatch) {
      const length = Math.min(streamsOfBatch, streams - done)
      const links = Array.from({ length }, () => chain(key)).flat()
      await client.query(insertChains, [JSON.stringify(links), key.id])
    }
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}

const hex = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('hex')

function chain(key: PersonKey) {
  const stream = randomBytes(20).toString('hex')
  let previous: Uint8Array = noEvent
  return Array.from({ length: eventsOfStream }, (_, index) => {
    const number = index + 1
    const contents = { letter: randomBytes(150).toString('base64'), reference: 'INS-0000-0000' }
    const salt = randomBytes(32)
    const sealed = number % 4 === 1
    const event: HashedEvent = {
      format: eventFormat,
      streamKind: 'REQUEST',
      stream,
      number,
      type: 'file.added',
      version: 1,
      at: eventTime(now()),
      actor: randomBytes(20).toString('hex'),
      role: 'LEGAL',
      subject: randomBytes(20).toString('hex'),
      facts: { file: randomUUID(), mediaType: 'application/pdf', purpose: 'COPY', size: 12_345 },
      commitment: sealed ? commitmentTo(contents, salt) : null,
      previous,
    }
    const hash = eventHash(event)
    const link = {
      ...event,
      facts: canonical(event.facts),
      commitment: hex(event.commitment),
      previous: hex(previous),
      hash: hex(hash),
      sealed: sealed
        ? hex(sealJson(key, payloadPlace(stream, number), { salt: hex(salt), contents }))
        : null,
    }
    previous = hash
    return link
  })
}

const insertChains = `
  WITH links AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS links("stream" text, "number" int, "format" int, "type" text, "version" int,
      "at" timestamptz, "actor" text, "role" text, "subject" text, "facts" text, "commitment" text, "previous" text,
      "hash" text, "sealed" text)),
  heads AS (
    INSERT INTO "LedgerStream" ("stream", "kind", "lastNumber", "lastHash")
    SELECT "stream", 'REQUEST', "number", decode("hash", 'hex') FROM links WHERE "number" = ${eventsOfStream}),
  events AS (
    INSERT INTO "LedgerEvent" ("stream", "number", "format", "type", "version", "at", "actor", "role", "subject", "facts",
      "commitment", "previous", "hash")
    SELECT "stream", "number", "format", "type", "version", "at", "actor", "role", "subject", "facts",
      decode("commitment", 'hex'), decode("previous", 'hex'), decode("hash", 'hex') FROM links)
  INSERT INTO "LedgerPayload" ("stream", "number", "keyId", "sealed")
  SELECT "stream", "number", $2::uuid, decode("sealed", 'hex') FROM links WHERE "sealed" IS NOT NULL`
