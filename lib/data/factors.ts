import type { FactorKind } from '@/prisma/generated/enums'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

export type FactorRow = {
  id: string
  kind: FactorKind
  createdAt: Temporal.Instant
  lastUsedAt: Temporal.Instant | null
}

/** The secret of an app that shows codes, as it is kept. */
export type TotpRow = {
  id: string
  sealedSecret: Uint8Array
  lastStep: number | null
  confirmed: boolean
}

/** The factors of an account that were shown at least once, the oldest first; for their owner, or whoever may re-set them. */
export async function listFactors(accountId: string, tx?: Tx): Promise<FactorRow[]> {
  const rows = await clientOf(tx).staffFactor.findMany({
    where: { accountId, confirmedAt: { not: null } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, createdAt: true, lastUsedAt: true },
  })
  return rows.map(({ createdAt, lastUsedAt, ...row }) => ({
    ...row,
    createdAt: toInstant(createdAt),
    lastUsedAt: lastUsedAt && toInstant(lastUsedAt),
  }))
}

/** Whether an account has a factor that was shown at least once. */
export async function hasFactor(accountId: string, tx?: Tx): Promise<boolean> {
  const row = await clientOf(tx).staffFactor.findFirst({
    where: { accountId, confirmedAt: { not: null } },
    select: { id: true },
  })
  return row !== null
}

/** The apps of an account, those that wait for their first code too. */
export async function listTotp(accountId: string, tx?: Tx): Promise<TotpRow[]> {
  const rows = await clientOf(tx).staffFactor.findMany({
    where: { accountId, kind: 'TOTP' },
    orderBy: { createdAt: 'desc' },
    select: { id: true, sealedSecret: true, lastStep: true, confirmedAt: true },
  })
  return rows.flatMap(({ id, sealedSecret, lastStep, confirmedAt }) =>
    sealedSecret
      ? [
          {
            id,
            sealedSecret,
            lastStep: lastStep === null ? null : Number(lastStep),
            confirmed: confirmedAt !== null,
          },
        ]
      : [],
  )
}

/** Keeps the secret of an app until its first code is shown, in place of one that still waits. */
export async function insertWaitingTotp(
  tx: Tx,
  factor: { id: string; accountId: string; sealedSecret: Uint8Array; now: Temporal.Instant },
): Promise<void> {
  const { id, accountId } = factor
  await clientOf(tx).staffFactor.deleteMany({ where: { accountId, confirmedAt: null } })
  await clientOf(tx).staffFactor.create({
    data: {
      id,
      accountId,
      kind: 'TOTP',
      sealedSecret: Uint8Array.from(factor.sealedSecret),
      createdAt: toDate(factor.now),
    },
  })
}

/** Takes the code of a half minute, once: false when that one or a later one was taken already. The first one confirms the app. */
export async function takeStep(
  tx: Tx,
  used: { id: string; step: number; now: Temporal.Instant },
): Promise<boolean> {
  const at = toDate(used.now)
  const count = await clientOf(tx).$executeRaw`
    UPDATE "StaffFactor"
    SET "lastStep" = ${used.step}::bigint, "lastUsedAt" = ${at}, "confirmedAt" = COALESCE("confirmedAt", ${at})
    WHERE "id" = ${used.id}::uuid AND ("lastStep" IS NULL OR "lastStep" < ${used.step}::bigint)`
  return count === 1
}

/** Removes one factor of an account. */
export async function deleteFactor(tx: Tx, accountId: string, id: string): Promise<void> {
  await clientOf(tx).staffFactor.deleteMany({ where: { id, accountId } })
}

/** Removes every factor and recovery code of an account; says how many factors there were. */
export async function deleteFactors(tx: Tx, accountId: string): Promise<number> {
  await clientOf(tx).recoveryCode.deleteMany({ where: { accountId } })
  const { count } = await clientOf(tx).staffFactor.deleteMany({ where: { accountId } })
  return count
}
