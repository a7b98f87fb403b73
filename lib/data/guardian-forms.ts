import type { Locale } from '@/prisma/generated/enums'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

export type GuardianFormRow = {
  id: string
  sealedForm: Uint8Array
  locale: Locale
  receivedAt: Temporal.Instant
  expiresAt: Temporal.Instant
  confirmedAt: Temporal.Instant | null
}

/** Keeps a form until its adult confirms their address. */
export async function insertGuardianForm(
  tx: Tx,
  form: Omit<GuardianFormRow, 'confirmedAt'> & { linkHash: Uint8Array },
): Promise<void> {
  const { receivedAt, expiresAt, ...row } = form
  await clientOf(tx).guardianForm.create({
    data: {
      ...row,
      sealedForm: Uint8Array.from(row.sealedForm),
      linkHash: Uint8Array.from(row.linkHash),
      receivedAt: toDate(receivedAt),
      expiresAt: toDate(expiresAt),
    },
  })
}

/** The form of a link, locked until the transaction ends; null when there is none or its time is over. */
export async function lockGuardianForm(
  tx: Tx,
  linkHash: Uint8Array,
  now: Temporal.Instant,
): Promise<GuardianFormRow | null> {
  const client = clientOf(tx)
  await client.$queryRaw`SELECT 1 FROM "GuardianForm" WHERE "linkHash" = ${linkHash} FOR UPDATE`
  const row = await client.guardianForm.findUnique({
    where: { linkHash: Uint8Array.from(linkHash), expiresAt: { gt: toDate(now) } },
    omit: { linkHash: true },
  })
  return row && formRow(row)
}

/** A form that still waits for its adult, for the mail to them. */
export async function findWaitingGuardianForm(
  id: string,
  now: Temporal.Instant,
): Promise<GuardianFormRow | null> {
  const row = await clientOf().guardianForm.findUnique({
    where: { id, confirmedAt: null, expiresAt: { gt: toDate(now) } },
    omit: { linkHash: true },
  })
  return row && formRow(row)
}

/** Notes a form as confirmed and empties it: what it said stands in the case from now on. */
export async function emptyGuardianForm(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await clientOf(tx).guardianForm.update({
    where: { id },
    data: { confirmedAt: toDate(now), sealedForm: new Uint8Array() },
  })
}

/** Removes the forms whose time is over, with the mails about them. Returns how many. */
export async function removeExpiredGuardianForms(tx: Tx, now: Temporal.Instant): Promise<number> {
  const client = clientOf(tx)
  const over = await client.guardianForm.findMany({
    where: { expiresAt: { lte: toDate(now) } },
    select: { id: true },
  })
  const ids = over.map((form) => form.id)
  await client.outgoingMail.deleteMany({ where: { guardianFormId: { in: ids } } })
  const { count } = await client.guardianForm.deleteMany({ where: { id: { in: ids } } })
  return count
}

type Stored = {
  id: string
  sealedForm: Uint8Array
  locale: Locale
  receivedAt: Date
  expiresAt: Date
  confirmedAt: Date | null
}

function formRow(row: Stored): GuardianFormRow {
  return {
    ...row,
    receivedAt: toInstant(row.receivedAt),
    expiresAt: toInstant(row.expiresAt),
    confirmedAt: row.confirmedAt && toInstant(row.confirmedAt),
  }
}
