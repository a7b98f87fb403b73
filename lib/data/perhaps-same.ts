import type { Actor } from '@/lib/rights/actor'
import type { AssuranceLevel } from '@/prisma/generated/enums'
import { visibleTo } from './requests'
import { clientOf, type Tx } from './transaction'

/** What somebody on record may be known by, as keyed hashes; null where it is not known. */
export type KnownBy = {
  identityNumberHash: Uint8Array | null
  emailHash: Uint8Array | null
  telephoneHash: Uint8Array | null
}

/** The latest cases of people who may be the same as someone known by these; newest first, at most five. */
export async function casesOfPerhapsSame(
  actor: Actor,
  { identityNumberHash, emailHash, telephoneHash }: KnownBy,
  tx: Tx,
): Promise<string[]> {
  const ways = [
    ...(identityNumberHash ? [{ identityNumberHash: Uint8Array.from(identityNumberHash) }] : []),
    ...(emailHash
      ? [
          { account: { emailHash: Uint8Array.from(emailHash) } },
          { knownContactHash: Uint8Array.from(emailHash) },
        ]
      : []),
    ...(telephoneHash ? [{ knownContactHash: Uint8Array.from(telephoneHash) }] : []),
  ]
  if (ways.length === 0) return []
  const rows = await clientOf(tx).request.findMany({
    where: { AND: [visibleTo(actor), { dataSubject: { OR: ways } }] },
    orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
    take: 5,
    select: { reference: true },
  })
  return rows.map(({ reference }) => reference)
}

/** Whose request a reference is, for an actor who may see it; null otherwise. */
export async function findPersonOfRequest(
  actor: Actor,
  reference: string,
  tx: Tx,
): Promise<{ id: string; keyId: string; assurance: AssuranceLevel; hasAccount: boolean } | null> {
  const row = await clientOf(tx).request.findFirst({
    where: { AND: [{ reference }, visibleTo(actor)] },
    select: {
      dataSubject: {
        select: { id: true, keyId: true, assurance: true, account: { select: { id: true } } },
      },
    },
  })
  if (!row) return null
  const { account, ...person } = row.dataSubject
  return { ...person, hasAccount: account !== null }
}
