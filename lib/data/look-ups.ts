import { z } from 'zod'
import type { Actor } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import type { LookUpTerm } from '@/lib/rights/support/look-up'
import type { Prisma } from '@/prisma/generated/client'
import type { Channel, RequestKind, RequestState } from '@/prisma/generated/enums'
import { toDate, toInstant, toPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

/** What support may see of a request: kind, state and dates, never contents (rules.md 6). */
export type StatusRow = {
  id: string
  reference: string
  kind: RequestKind
  state: RequestState
  channel: Channel
  receivedOn: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  suspendedDays: number
  pausedSince: Temporal.PlainDate | null
  extendedAt: Temporal.Instant | null
  deliveredAt: Temporal.Instant | null
  ledgerStream: string
  /** Whether they have an account, and so can read the answer here. */
  signsIn: boolean
  /** Whether there is an address to mail to: the account's, else the one on the case. A child's case has none. */
  hasAddress: boolean
}

const statusFields = {
  id: true,
  reference: true,
  kind: true,
  state: true,
  channel: true,
  receivedOn: true,
  dueOn: true,
  suspendedDays: true,
  pausedSince: true,
  extendedAt: true,
  deliveredAt: true,
  ledgerStream: true,
  dataSubject: { select: { account: { select: { id: true } } } },
  contact: { select: { emailHash: true } },
} satisfies Prisma.RequestSelect

type Selected = Prisma.RequestGetPayload<{ select: typeof statusFields }>

const statusRow = ({ dataSubject, contact, ...row }: Selected): StatusRow => ({
  ...row,
  signsIn: Boolean(dataSubject?.account),
  hasAddress: row.kind !== 'MINOR_ERASURE' && Boolean(dataSubject?.account || contact?.emailHash),
  receivedOn: toPlainDate(row.receivedOn),
  dueOn: toPlainDate(row.dueOn),
  pausedSince: row.pausedSince && toPlainDate(row.pausedSince),
  extendedAt: row.extendedAt && toInstant(row.extendedAt),
  deliveredAt: row.deliveredAt && toInstant(row.deliveredAt),
})

/** Those of whose case an address was noted, where no account has it. A child's case is the child's, and the address an adult's. */
async function ofContact(tx: Tx, emailHash: Uint8Array): Promise<Prisma.DataSubjectWhereInput> {
  const rows = await clientOf(tx).contact.findMany({
    where: { emailHash: Uint8Array.from(emailHash), request: { kind: { not: 'MINOR_ERASURE' } } },
    take: 50,
    select: { request: { select: { dataSubjectId: true } } },
  })
  return { id: { in: rows.flatMap(({ request }) => request.dataSubjectId ?? []) } }
}

/** Nobody with protected identity is ever found here, and nothing tells that they exist (rules.md 5). */
function foundBy(term: LookUpTerm, hash: Uint8Array | null): Prisma.DataSubjectWhereInput {
  const found: Prisma.DataSubjectWhereInput =
    term.by === 'reference'
      ? { requests: { some: { reference: term.value } } }
      : term.by === 'email'
        ? { account: { emailHash: Uint8Array.from(hash ?? []) } }
        : { identityNumberHash: Uint8Array.from(hash ?? []) }
  return { AND: [found, { requests: { some: {} } }] }
}

/**
 * The one person that a term finds, for staff who may look up; null where there is none, more than one, or one with protected identity
 * among them. An address is that of an account, else one that was noted on a case.
 */
export async function findOnePerson(
  tx: Tx,
  actor: Actor,
  term: LookUpTerm,
  hash: Uint8Array | null,
): Promise<{ id: string; keyId: string } | null> {
  if (!can(actor.role, 'status.look-up')) return null
  const first = await peopleWhere(tx, foundBy(term, hash))
  const noted = first.length === 0 && term.by === 'email' && hash
  const people = noted ? await peopleWhere(tx, await ofContact(tx, hash)) : first
  // A number that somebody only typed does not stand in the way of the person whose identity was checked.
  const checked = people.filter(({ assurance }) => assurance !== 'EMAIL_CONFIRMED')
  const [person, ...more] = checked.length > 0 ? checked : people
  if (!person || more.length > 0 || person.protectedIdentity) return null
  return { id: person.id, keyId: person.keyId }
}

function peopleWhere(tx: Tx, where: Prisma.DataSubjectWhereInput) {
  return clientOf(tx).dataSubject.findMany({
    where,
    take: 50,
    select: { id: true, keyId: true, protectedIdentity: true, assurance: true },
  })
}

/** The requests of a person as support may see them, newest first. */
export async function statusesOf(
  actor: Actor,
  dataSubjectId: string,
  tx?: Tx,
): Promise<StatusRow[]> {
  if (!can(actor.role, 'status.look-up')) return []
  const rows = await clientOf(tx).request.findMany({
    where: { dataSubjectId, dataSubject: { protectedIdentity: false } },
    orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
    take: 20,
    select: statusFields,
  })
  return rows.map(statusRow)
}

/** Keeps a look-up, found or not. */
export async function insertLookUp(
  tx: Tx,
  actor: Actor,
  lookUp: { id: string; purpose: string; dataSubjectId: string | null; now: Temporal.Instant },
): Promise<void> {
  const { now, ...row } = lookUp
  await clientOf(tx).lookUp.create({
    data: { ...row, accountId: actor.accountId, createdAt: toDate(now) },
  })
}

export type LookUpRow = {
  id: string
  purpose: string
  dataSubjectId: string | null
  checks: number
}

/** The actor's own look-up of the last quarter of an hour; null when it is somebody else's, or over. */
export async function findLookUp(
  actor: Actor,
  id: string,
  now: Temporal.Instant,
  tx?: Tx,
): Promise<LookUpRow | null> {
  if (!z.uuid().safeParse(id).success || !can(actor.role, 'status.look-up')) return null
  return clientOf(tx).lookUp.findFirst({
    where: {
      id,
      accountId: actor.accountId,
      createdAt: { gt: toDate(now.subtract({ minutes: 15 })) },
    },
    select: { id: true, purpose: true, dataSubjectId: true, checks: true },
  })
}

/** Counts one more check of a caller's words; false when there were too many. */
export async function countCheck(tx: Tx, id: string, most: number): Promise<boolean> {
  const { count } = await clientOf(tx).lookUp.updateMany({
    where: { id, checks: { lt: most } },
    data: { checks: { increment: 1 } },
  })
  return count > 0
}

/** Who a looked-up person is, sealed, to compare with what a caller says. */
export async function callerOnRecord(
  tx: Tx,
  dataSubjectId: string,
): Promise<{
  id: string
  keyId: string
  sealedDetails: Uint8Array
  account: { id: string; keyId: string; sealedEmail: Uint8Array } | null
} | null> {
  return clientOf(tx).dataSubject.findUnique({
    where: { id: dataSubjectId, protectedIdentity: false },
    select: {
      id: true,
      keyId: true,
      sealedDetails: true,
      account: { select: { id: true, keyId: true, sealedEmail: true } },
    },
  })
}

/** Marks that legal has been left a note from the telephone, which waits for an answer like a message does. */
export async function markUnanswered(
  tx: Tx,
  requestId: string,
  now: Temporal.Instant,
): Promise<void> {
  await clientOf(tx).request.updateMany({
    where: { id: requestId, unansweredSince: null },
    data: { unansweredSince: toDate(now) },
  })
}
