import { sql } from '@/tests/support/database'
import { rewriteFrom } from './forgery'
import type { Random } from './random'

export type Place = { stream: string; number: number }
export type Ledger = {
  chains: { stream: string; length: number }[]
  payloads: Place[]
  bare: Place[]
  otherKeys: { alive: string; destroyed: string }
}

/** Does one thing to the ledger that nobody may do, and says which events are not as they were appended any more. */
type Manipulation = (ledger: Ledger, random: Random) => Promise<Place[]>

const where = ({ stream, number }: Place) => `"stream" = '${stream}' AND "number" = ${number}`
const flipped = (column: string, bit: number) =>
  `set_bit("${column}", ${bit}, 1 - get_bit("${column}", ${bit}))`

function anyEvent({ chains }: Ledger, random: Random): Place & { length: number } {
  const chain = random.pick(chains)
  return { ...chain, number: 1 + random.below(chain.length) }
}

const changedColumns: Record<string, (random: Random) => string> = {
  format: () => '"format" + 1',
  type: () => `"type" || '2'`,
  version: () => '"version" + 1',
  at: () => `"at" + interval '1 millisecond'`,
  actor: () => `reverse("actor") || 'a'`,
  role: () => `CASE "role" WHEN 'LEGAL' THEN 'ADMIN' ELSE 'LEGAL' END`,
  subject: () => `"subject" || '0'`,
  facts: () => `replace("facts", '{', '{"a":1')`,
  previous: (random) => flipped('previous', random.below(256)),
  hash: (random) => flipped('hash', random.below(256)),
  commitment: (random) =>
    `CASE WHEN "commitment" IS NULL THEN sha256(decode('00', 'hex')) ELSE ${flipped('commitment', random.below(256))} END`,
  number: () => '"number" + 1000',
}

const changeColumns = Object.fromEntries(
  Object.entries(changedColumns).map(([column, change]): [string, Manipulation] => [
    `changes the column ${column}`,
    async (ledger, random) => {
      const place = anyEvent(ledger, random)
      await sql(`UPDATE "LedgerEvent" SET "${column}" = ${change(random)} WHERE ${where(place)}`)
      return [place]
    },
  ]),
)

export const manipulations: Record<string, Manipulation> = {
  ...changeColumns,
  'takes a commitment away': async ({ payloads }, random) => {
    const place = random.pick(payloads)
    await sql(`UPDATE "LedgerEvent" SET "commitment" = NULL WHERE ${where(place)}`)
    return [place]
  },
  'swaps two events of a chain': async (ledger, random) => {
    const chains = ledger.chains.filter(({ length }) => length > 1)
    const one = anyEvent({ ...ledger, chains }, random)
    const other = { ...one, number: (one.number % one.length) + 1 }
    await sql(`UPDATE "LedgerEvent" SET "number" = 5000 WHERE ${where(one)}`)
    await sql(`UPDATE "LedgerEvent" SET "number" = ${one.number} WHERE ${where(other)}`)
    await sql(
      `UPDATE "LedgerEvent" SET "number" = ${other.number} WHERE ${where({ ...one, number: 5000 })}`,
    )
    return [one, other]
  },
  'swaps an event with one of another chain': async (ledger, random) => {
    const one = anyEvent(ledger, random)
    const chain = random.pick(ledger.chains.filter(({ stream }) => stream !== one.stream))
    const other = { ...chain, number: 1 + random.below(chain.length) }
    const aside = { stream: 'aside', number: 1 }
    for (const [from, to] of [
      [one, aside],
      [other, one],
      [aside, other],
    ] as const)
      await sql(
        `UPDATE "LedgerEvent" SET "stream" = '${to.stream}', "number" = ${to.number} WHERE ${where(from)}`,
      )
    return [one, other]
  },
  'deletes an event': async (ledger, random) => {
    const place = anyEvent(ledger, random)
    await sql(`DELETE FROM "LedgerEvent" WHERE ${where(place)}`)
    return [place]
  },
  'deletes an event and closes the gap': async (ledger, random) => {
    const place = anyEvent(ledger, random)
    await sql(`DELETE FROM "LedgerEvent" WHERE ${where(place)}`)
    await moveFrom(place, -1)
    return [place]
  },
  'inserts a copy of an event before it': async (ledger, random) => {
    const place = anyEvent(ledger, random)
    await moveFrom(place, 1)
    await insertCopy({ ...place, number: place.number + 1 }, place.number)
    return [place]
  },
  'adds an event behind the head': async (ledger, random) => {
    const place = anyEvent(ledger, random)
    await insertCopy(place, place.length + 1)
    return [{ ...place, number: place.length + 1 }]
  },
  'cuts off the tail': async (ledger, random) => {
    const place = anyEvent(ledger, random)
    for (const table of ['LedgerEvent', 'LedgerPayload'])
      await sql(
        `DELETE FROM "${table}" WHERE "stream" = '${place.stream}' AND "number" >= ${place.number}`,
      )
    return [place]
  },
  'rewrites everything after an event': async (ledger, random) => {
    const place = anyEvent(ledger, random)
    await rewriteFrom(place.stream, place.number)
    // Every hash fits again: what shows it is that the last one is not the head's. Whoever rewrites the head as well is
    // shown only by a checkpoint that left the house (rules.md 7), which comes with the sealer.
    return [{ ...place, number: place.length }]
  },
  'changes the number at the head': async (ledger, random) => {
    const { stream, length } = anyEvent(ledger, random)
    const step = random.pick([-1, 1])
    await sql(
      `UPDATE "LedgerStream" SET "lastNumber" = "lastNumber" + ${step} WHERE "stream" = '${stream}'`,
    )
    return [{ stream, number: step < 0 ? length : length + 1 }]
  },
  'changes the hash at the head': async (ledger, random) => {
    const { stream, length } = anyEvent(ledger, random)
    await sql(
      `UPDATE "LedgerStream" SET "lastHash" = ${flipped('lastHash', random.below(256))} WHERE "stream" = '${stream}'`,
    )
    return [{ stream, number: length }]
  },
  'changes the kind of a chain': async (ledger, random) => {
    const { stream } = anyEvent(ledger, random)
    await sql(`UPDATE "LedgerStream" SET "kind" = 'HOUSE' WHERE "stream" = '${stream}'`)
    return [{ stream, number: 1 }]
  },
  'takes the head of a chain away': async (ledger, random) => {
    const { stream } = anyEvent(ledger, random)
    await sql(`DELETE FROM "LedgerStream" WHERE "stream" = '${stream}'`)
    return [{ stream, number: 1 }]
  },
  'changes sealed contents': async ({ payloads }, random) => {
    const place = random.pick(payloads)
    await sql(
      `UPDATE "LedgerPayload" SET "sealed" = ${flipped('sealed', random.below(8 * 60))} WHERE ${where(place)}`,
    )
    return [place]
  },
  'deletes sealed contents': async ({ payloads }, random) => {
    const place = random.pick(payloads)
    await sql(`DELETE FROM "LedgerPayload" WHERE ${where(place)}`)
    return [place]
  },
  'moves sealed contents to another event': async ({ payloads, bare }, random) => {
    const [from, to] = [random.pick(payloads), random.pick(bare)]
    await sql(
      `UPDATE "LedgerPayload" SET "stream" = '${to.stream}', "number" = ${to.number} WHERE ${where(from)}`,
    )
    return [from, to]
  },
  'swaps sealed contents': async ({ payloads }, random) => {
    const one = random.pick(payloads)
    const other = random.pick(payloads.filter((place) => where(place) !== where(one)))
    await sql(`UPDATE "LedgerPayload" p SET "sealed" = q."sealed", "keyId" = q."keyId" FROM "LedgerPayload" q
      WHERE (p."stream" = '${one.stream}' AND p."number" = ${one.number} AND q."stream" = '${other.stream}' AND q."number" = ${other.number})
         OR (p."stream" = '${other.stream}' AND p."number" = ${other.number} AND q."stream" = '${one.stream}' AND q."number" = ${one.number})`)
    return [one, other]
  },
  'names sealed contents under another key': async ({ payloads, otherKeys }, random) => {
    const place = random.pick(payloads)
    const key = random.pick([otherKeys.alive, otherKeys.destroyed])
    await sql(`UPDATE "LedgerPayload" SET "keyId" = '${key}' WHERE ${where(place)}`)
    return [place]
  },
}

/** Renumbers an event and all after it, by way of numbers that none has. */
async function moveFrom({ stream, number }: Place, by: number): Promise<void> {
  const chain = `"stream" = '${stream}'`
  await sql(
    `UPDATE "LedgerEvent" SET "number" = "number" + 5000 WHERE ${chain} AND "number" >= ${number}`,
  )
  await sql(
    `UPDATE "LedgerEvent" SET "number" = "number" - 5000 + ${by} WHERE ${chain} AND "number" > 5000`,
  )
}

async function insertCopy(of: Place, number: number): Promise<void> {
  await sql(`INSERT INTO "LedgerEvent" SELECT "stream", ${number}, "format", "type", "version", "at", "actor", "role",
    "subject", "facts", NULL, "previous", sha256('copy'::bytea || "hash") FROM "LedgerEvent" WHERE ${where(of)}`)
}
