import type { Actor } from '@/lib/rights/actor'
import { isIdentitySettled } from '@/lib/rights/assurance'
import type { ConsentRecord } from '@/lib/rights/consents'
import type { Prisma } from '@/prisma/generated/client'
import type { AssuranceLevel } from '@/prisma/generated/enums'
import { type RequestRow, requestFields, requestRow } from './request-rows'
import { visibleTo } from './requests'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

/** By what a person's records of consent are found. */
type Holder = {
  emailHash: Uint8Array | null
  dataSubject: {
    id: string
    identityNumberHash: Uint8Array | null
    assurance: AssuranceLevel
  } | null
}

const ofSubject = { id: true, identityNumberHash: true, assurance: true } as const

async function holderOf(actor: Actor, tx?: Tx): Promise<Holder> {
  const account = await clientOf(tx).account.findUnique({
    where: { id: actor.accountId },
    select: { emailHash: true, dataSubject: { select: ofSubject } },
  })
  return account ?? { emailHash: null, dataSubject: null }
}

async function holderOfSubject(dataSubjectId: string, tx?: Tx): Promise<Holder> {
  const dataSubject = await clientOf(tx).dataSubject.findUnique({
    where: { id: dataSubjectId },
    select: { ...ofSubject, account: { select: { emailHash: true } } },
  })
  return { emailHash: dataSubject?.account?.emailHash ?? null, dataSubject }
}

/** The identity number by which records may be found: one that somebody checked. A merely typed one finds nothing (rules.md 2). */
function checkedNumber({ dataSubject }: Holder): Uint8Array<ArrayBuffer> | null {
  if (!dataSubject?.identityNumberHash || !isIdentitySettled(dataSubject.assurance)) return null
  return Uint8Array.from(dataSubject.identityNumberHash)
}

function recordsOf(holder: Holder): Prisma.ConsentRecordWhereInput {
  const number = checkedNumber(holder)
  const ways: Prisma.ConsentRecordWhereInput[] = []
  if (holder.emailHash) ways.push({ emailHash: Uint8Array.from(holder.emailHash) })
  if (holder.dataSubject) ways.push({ dataSubjectId: holder.dataSubject.id })
  if (number) {
    const settled = { in: ['CHECKED_BY_STAFF', 'EID'] satisfies AssuranceLevel[] }
    ways.push({ identityNumberHash: number })
    ways.push({ dataSubject: { identityNumberHash: number, assurance: settled } })
  }
  return ways.length > 0 ? { OR: ways } : { id: { in: [] } }
}

async function read(holder: Holder, tx?: Tx): Promise<ConsentRecord[]> {
  const rows = await clientOf(tx).consentRecord.findMany({
    where: recordsOf(holder),
    select: { purpose: true, policyVersion: true, givenAt: true, withdrawnAt: true },
  })
  return rows.map((row) => ({
    ...row,
    givenAt: row.givenAt && toInstant(row.givenAt),
    withdrawnAt: row.withdrawnAt && toInstant(row.withdrawnAt),
  }))
}

/** What is on record about the actor's consents: by their address, their own record, and their number once it is checked. */
export async function findOwnConsents(actor: Actor, tx?: Tx): Promise<ConsentRecord[]> {
  return read(await holderOf(actor, tx), tx)
}

/** What is on record about a data subject's consents, for code that acts on someone's data; read anew each time. */
export async function findConsentsOf(dataSubjectId: string, tx?: Tx): Promise<ConsentRecord[]> {
  return read(await holderOfSubject(dataSubjectId, tx), tx)
}

/** Ends the actor's consents: closes what is on record, and keeps the withdrawal itself, which needs nothing on record. */
export async function withdrawOwnConsents(
  tx: Tx,
  actor: Actor,
  withdrawal: Withdrawal,
): Promise<void> {
  await withdraw(tx, await holderOf(actor, tx), withdrawal)
}

/** The same for a data subject who withdrew by letter, mail or telephone. */
export async function withdrawConsentsOf(
  tx: Tx,
  dataSubjectId: string,
  withdrawal: Withdrawal,
): Promise<void> {
  await withdraw(tx, await holderOfSubject(dataSubjectId, tx), withdrawal)
}

type Withdrawal = { rows: { id: string; purpose: string }[]; now: Temporal.Instant }

async function withdraw(tx: Tx, holder: Holder, withdrawal: Withdrawal): Promise<void> {
  const client = clientOf(tx)
  const withdrawnAt = toDate(withdrawal.now)
  await client.consentRecord.updateMany({
    where: {
      AND: [
        recordsOf(holder),
        { purpose: { in: withdrawal.rows.map(({ purpose }) => purpose) } },
        { withdrawnAt: null, givenAt: { lte: withdrawnAt } },
      ],
    },
    data: { withdrawnAt },
  })
  await client.consentRecord.createMany({
    data: withdrawal.rows.map((row) => ({
      ...row,
      dataSubjectId: holder.dataSubject?.id,
      emailHash: holder.emailHash && Uint8Array.from(holder.emailHash),
      identityNumberHash: checkedNumber(holder),
      withdrawnAt,
    })),
  })
}

/** The actor's own withdrawals that are not stopped in every system yet, oldest first. */
export async function openWithdrawals(tx: Tx, actor: Actor): Promise<RequestRow[]> {
  const rows = await clientOf(tx).request.findMany({
    where: {
      AND: [
        visibleTo(actor),
        { kind: 'CONSENT_WITHDRAWAL', state: { in: ['RECEIVED', 'IN_PROGRESS'] } },
      ],
    },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    select: requestFields,
  })
  return rows.map(requestRow)
}
