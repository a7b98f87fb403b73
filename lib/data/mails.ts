import type { Actor } from '@/lib/rights/actor'
import type { MailKind, MailState } from '@/prisma/generated/enums'
import { type RequestRow, requestFields, requestRow } from './request-rows'
import { visibleTo } from './requests'
import { fromPlainDate, toDate, toInstant, toPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

export type MailRow = {
  id: string
  kind: MailKind
  state: MailState
  attempts: number
  errorCode: string | null
  createdAt: Temporal.Instant
  sentAt: Temporal.Instant | null
}

/** Notes a mail the portal owes someone. */
export async function insertMail(
  tx: Tx,
  mail: {
    id: string
    kind: MailKind
    requestId?: string
    signInId?: string
    guardianFormId?: string
    dataSubjectId?: string
    messageId?: string
    suspensionId?: string
    taskId?: string
    accountId?: string
    day?: Temporal.PlainDate
    now: Temporal.Instant
  },
): Promise<void> {
  const { now, day, ...row } = mail
  await clientOf(tx).outgoingMail.create({
    data: {
      ...row,
      day: day ? fromPlainDate(day) : null,
      state: 'QUEUED',
      createdAt: toDate(now),
    },
  })
}

/** The mails of a request the actor may see, oldest first. */
export async function listMails(actor: Actor, requestId: string): Promise<MailRow[]> {
  const rows = await clientOf().outgoingMail.findMany({
    where: { requestId, request: visibleTo(actor) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      state: true,
      attempts: true,
      errorCode: true,
      createdAt: true,
      sentAt: true,
    },
  })
  return rows.map((row) => ({
    ...row,
    createdAt: toInstant(row.createdAt),
    sentAt: row.sentAt && toInstant(row.sentAt),
  }))
}

export type OwedMail = {
  id: string
  kind: MailKind
  state: MailState
  signInId: string | null
  guardianFormId: string | null
  dataSubjectId: string | null
  messageId: string | null
  suspensionId: string | null
  taskId: string | null
  accountId: string | null
  day: Temporal.PlainDate | null
  createdAt: Temporal.Instant
  request: RequestRow | null
}

/** A mail to be sent, for the worker; null when it is no longer owed. */
export async function findOwedMail(id: string, tx?: Tx): Promise<OwedMail | null> {
  const row = await clientOf(tx).outgoingMail.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      state: true,
      signInId: true,
      guardianFormId: true,
      dataSubjectId: true,
      messageId: true,
      suspensionId: true,
      taskId: true,
      accountId: true,
      day: true,
      createdAt: true,
      request: { select: requestFields },
    },
  })
  return (
    row && {
      ...row,
      day: row.day && toPlainDate(row.day),
      createdAt: toInstant(row.createdAt),
      request: row.request && requestRow(row.request),
    }
  )
}

/** Who a request's mails go to, sealed, for the worker; null without an account. */
export async function findAddressee(
  requestId: string,
): Promise<{ accountId: string; keyId: string; sealedEmail: Uint8Array } | null> {
  const row = await clientOf().request.findUnique({
    where: { id: requestId },
    select: {
      dataSubject: {
        select: { account: { select: { id: true, keyId: true, sealedEmail: true } } },
      },
    },
  })
  const account = row?.dataSubject?.account
  return account
    ? { accountId: account.id, keyId: account.keyId, sealedEmail: account.sealedEmail }
    : null
}

/** The sealed letter of a delivered answer, for the worker. */
export async function findDeliveredLetter(
  requestId: string,
): Promise<{ sealedLetter: Uint8Array; availableUntil: string | null } | null> {
  const row = await clientOf().answer.findUnique({
    where: { requestId, deliveredAt: { not: null } },
    select: { deliveredLetter: true, availableUntil: true },
  })
  if (!row?.deliveredLetter) return null
  return {
    sealedLetter: row.deliveredLetter,
    availableUntil: row.availableUntil?.toISOString().slice(0, 10) ?? null,
  }
}

/** Notes the outcome of trying to send; false when another worker noted it as sent before. */
export async function noteMail(
  tx: Tx,
  id: string,
  result:
    | { state: 'SENT'; now: Temporal.Instant }
    | { state: 'QUEUED' | 'FAILED'; errorCode: string },
): Promise<boolean> {
  const { count } = await clientOf(tx).outgoingMail.updateMany({
    where: { id, state: { not: 'SENT' } },
    data: {
      state: result.state,
      attempts: { increment: 1 },
      errorCode: result.state === 'SENT' ? null : result.errorCode,
      sentAt: result.state === 'SENT' ? toDate(result.now) : null,
    },
  })
  return count > 0
}

/** Notes that a mail of a request that could not be sent was dealt with; its kind, or null where it is no failed mail of it. */
export async function settleFailedMail(
  tx: Tx,
  requestId: string,
  id: string,
): Promise<MailKind | null> {
  const [mail] = await clientOf(tx).outgoingMail.updateManyAndReturn({
    where: { id, requestId, state: 'FAILED' },
    data: { state: 'SETTLED' },
    select: { kind: true },
  })
  return mail?.kind ?? null
}

/**
 * Notes that a mail of a request that was sent has come back; its kind, and whether that was noted before. Null where it is no sent
 * mail of it.
 */
export async function bounceSentMail(
  tx: Tx,
  requestId: string,
  id: string,
  errorCode: string,
): Promise<{ kind: MailKind; before: boolean } | null> {
  const [mail] = await clientOf(tx).outgoingMail.updateManyAndReturn({
    where: { id, requestId, state: 'SENT' },
    // When it went is in the ledger.
    data: { state: 'FAILED', errorCode, sentAt: null },
    select: { kind: true },
  })
  if (mail) return { kind: mail.kind, before: false }
  const known = await clientOf(tx).outgoingMail.findFirst({
    where: { id, requestId, errorCode },
    select: { kind: true },
  })
  return known && { kind: known.kind, before: true }
}

/** Keeps the words of a letter that legal is to print and post; false when it is no longer owed. */
export async function noteLetterToPost(
  tx: Tx,
  id: string,
  sealedLetter: Uint8Array,
): Promise<boolean> {
  const { count } = await clientOf(tx).outgoingMail.updateMany({
    where: { id, state: 'QUEUED' },
    data: { state: 'TO_POST', sealedLetter: Uint8Array.from(sealedLetter) },
  })
  return count > 0
}
