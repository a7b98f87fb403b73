import type { Actor } from '@/lib/rights/actor'
import type { AssuranceLevel, Locale } from '@/prisma/generated/enums'
import { toDate } from './time'
import { clientOf, type Tx } from './transaction'

export type DataSubjectRow = {
  id: string
  keyId: string
  sealedDetails: Uint8Array
  assurance: AssuranceLevel
  protectedIdentity: boolean
  locale: Locale
}

const fields = {
  id: true,
  keyId: true,
  sealedDetails: true,
  assurance: true,
  protectedIdentity: true,
  locale: true,
} as const

/** Keeps a new data subject. */
export async function insertDataSubject(
  tx: Tx,
  subject: DataSubjectRow & {
    identityNumberHash: Uint8Array | null
    knownContactHash: Uint8Array | null
    now: Temporal.Instant
  },
): Promise<void> {
  const { now, identityNumberHash, knownContactHash, ...row } = subject
  await clientOf(tx).dataSubject.create({
    data: {
      ...row,
      sealedDetails: Uint8Array.from(row.sealedDetails),
      identityNumberHash: identityNumberHash && Uint8Array.from(identityNumberHash),
      knownContactHash: knownContactHash && Uint8Array.from(knownContactHash),
      createdAt: toDate(now),
      updatedAt: toDate(now),
    },
  })
}

/** The actor's own record, or null before onboarding. */
export async function findOwnDataSubject(actor: Actor, tx?: Tx): Promise<DataSubjectRow | null> {
  if (!actor.dataSubjectId) return null
  return clientOf(tx).dataSubject.findUnique({
    where: { id: actor.dataSubjectId, account: { id: actor.accountId } },
    select: fields,
  })
}

/** Notes how sure the controller now is of who a data subject is. */
export async function raiseAssurance(
  tx: Tx,
  id: string,
  assurance: AssuranceLevel,
  now: Temporal.Instant,
): Promise<void> {
  await clientOf(tx).dataSubject.update({
    where: { id },
    data: { assurance, updatedAt: toDate(now) },
  })
}
