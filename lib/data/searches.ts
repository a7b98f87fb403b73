import type { Actor } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import { Prisma } from '@/prisma/generated/client'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

/** What is looked for, as it can be compared: keyed hashes, or a reference. */
export type SoughtPerson =
  | { by: 'reference'; reference: string }
  | { by: 'email' | 'telephone' | 'identity-number'; hash: Uint8Array }
  | { by: 'name'; hashes: bigint[] }

/** People with requests who are meant by any of these, in no order; at most `size`. For those who may look people up. */
export async function findPeople(
  actor: Actor,
  sought: SoughtPerson[],
  size: number,
): Promise<string[]> {
  if (!can(actor.role, 'case.open') || sought.length === 0) return []
  const ways = sought.map((each) => Prisma.sql`(${peopleSql(each, size)})`)
  const rows = await clientOf().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "id" FROM (${Prisma.join(ways, ' UNION ALL ')}) found LIMIT ${size}`
  return rows.map(({ id }) => id)
}

function peopleSql(sought: SoughtPerson, size: number): Prisma.Sql {
  const asks = Prisma.sql`EXISTS (SELECT 1 FROM "Request" r WHERE r."dataSubjectId" = d."id")`
  switch (sought.by) {
    case 'reference':
      return Prisma.sql`SELECT r."dataSubjectId" AS "id" FROM "Request" r WHERE r."reference" = ${sought.reference} AND r."purgedAt" IS NULL`
    case 'email':
      return Prisma.sql`
        SELECT d."id" FROM "Account" a JOIN "DataSubject" d ON d."id" = a."dataSubjectId"
          WHERE a."emailHash" = ${sought.hash} AND ${asks}
        UNION ALL SELECT d."id" FROM "DataSubject" d WHERE d."knownContactHash" = ${sought.hash} AND ${asks}
        UNION ALL SELECT r."dataSubjectId" FROM "Contact" c JOIN "Request" r ON r."id" = c."requestId"
          WHERE c."emailHash" = ${sought.hash} LIMIT ${size}`
    case 'telephone':
      return Prisma.sql`SELECT d."id" FROM "DataSubject" d WHERE d."knownContactHash" = ${sought.hash} AND ${asks} LIMIT ${size}`
    case 'identity-number':
      return Prisma.sql`SELECT d."id" FROM "DataSubject" d WHERE d."identityNumberHash" = ${sought.hash} AND ${asks} LIMIT ${size}`
    case 'name':
      return Prisma.sql`SELECT d."id" FROM "DataSubject" d WHERE d."nameHashes" @> ${sought.hashes}::bigint[] AND ${asks} LIMIT ${size}`
  }
}

export type FoundRequest = { id: string; dataSubjectId: string; ledgerStream: string }

/** The requests of people who were found, each person's newest first; ended ones too. */
export async function requestsOfPeople(
  actor: Actor,
  people: string[],
  each: number,
): Promise<FoundRequest[]> {
  if (!can(actor.role, 'case.open') || people.length === 0) return []
  return clientOf().$queryRaw<FoundRequest[]>`
    SELECT r."id", r."dataSubjectId", r."ledgerStream" FROM unnest(${people}::uuid[]) p("id"),
    LATERAL (SELECT * FROM "Request" o WHERE o."dataSubjectId" = p."id"
      ORDER BY o."receivedAt" DESC, o."id" LIMIT ${each}) r
    ORDER BY r."receivedAt" DESC, r."id"`
}

export type StoredSearch = {
  id: string
  sealedTerms: Uint8Array
  found: string[]
  more: boolean
  createdAt: Temporal.Instant
}

/** Keeps what an officer looked for and what was found. */
export async function insertSearch(
  tx: Tx,
  actor: Actor,
  { createdAt, sealedTerms, ...search }: StoredSearch,
): Promise<void> {
  await clientOf(tx).staffSearch.create({
    data: {
      ...search,
      accountId: actor.accountId,
      sealedTerms: Uint8Array.from(sealedTerms),
      createdAt: toDate(createdAt),
    },
  })
}

/** An officer's own search that is not a day old. */
export async function findSearch(
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<StoredSearch | null> {
  const since = toDate(now.subtract({ hours: 24 }))
  const row = await clientOf().staffSearch.findFirst({
    where: { id, accountId: actor.accountId, createdAt: { gt: since } },
    omit: { accountId: true },
  })
  return row && { ...row, createdAt: toInstant(row.createdAt) }
}

/** Removes the searches that are a day old. Returns how many. */
export async function removeExpiredSearches(tx: Tx, now: Temporal.Instant): Promise<number> {
  const since = toDate(now.subtract({ hours: 24 }))
  const { count } = await clientOf(tx).staffSearch.deleteMany({
    where: { createdAt: { lte: since } },
  })
  return count
}
