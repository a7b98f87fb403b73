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
  if (!row?.dataSubject) return null
  const { account, ...person } = row.dataSubject
  return { ...person, hasAccount: account !== null }
}

/**
 * Cases of other records that may be the same person as that of a request: the same number, contact or address, though nobody has
 * checked it. Newest first, at most ten. For an actor who may see them.
 */
export async function duplicatesOf(actor: Actor, requestId: string): Promise<string[]> {
  const own = await clientOf().request.findFirst({
    where: { AND: [{ id: requestId }, visibleTo(actor)] },
    select: {
      dataSubject: {
        select: {
          id: true,
          identityNumberHash: true,
          knownContactHash: true,
          account: { select: { emailHash: true } },
        },
      },
    },
  })
  if (!own?.dataSubject) return []
  const { id, identityNumberHash: number, knownContactHash: contact, account } = own.dataSubject
  const contacts = [contact, account?.emailHash].flatMap((hash) => (hash ? [hash] : []))
  const ways = [
    ...(number ? [{ identityNumberHash: number }] : []),
    ...contacts.flatMap((hash) => [{ knownContactHash: hash }, { account: { emailHash: hash } }]),
  ]
  if (ways.length === 0) return []
  const rows = await clientOf().request.findMany({
    where: { AND: [visibleTo(actor), { dataSubject: { OR: ways, id: { not: id } } }] },
    orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
    take: 10,
    select: { reference: true },
  })
  return rows.map(({ reference }) => reference)
}
