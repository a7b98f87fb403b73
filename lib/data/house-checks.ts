import type { Actor } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import type { HouseCheck } from '@/lib/rights/staff/first-run'
import type { MailState } from '@/prisma/generated/enums'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

/** What admins have seen to, and when last. */
export async function listHouseChecks(actor: Actor): Promise<Record<string, Temporal.Instant>> {
  if (!can(actor.role, 'staff.manage')) return {}
  const rows = await clientOf().houseCheck.findMany()
  return Object.fromEntries(rows.map(({ check, checkedAt }) => [check, toInstant(checkedAt)]))
}

/** Keeps that an admin has seen to something. */
export async function keepHouseCheck(
  tx: Tx,
  actor: Actor,
  check: HouseCheck,
  now: Temporal.Instant,
): Promise<void> {
  const noted = { checkedAt: toDate(now), checkedById: actor.accountId }
  await clientOf(tx).houseCheck.upsert({
    where: { check },
    create: { check, ...noted },
    update: noted,
  })
}

/** The newest test mail, and what became of it; for admins. */
export async function latestTestMail(actor: Actor): Promise<{
  state: MailState
  errorCode: string | null
  createdAt: Temporal.Instant
} | null> {
  if (!can(actor.role, 'staff.manage')) return null
  const row = await clientOf().outgoingMail.findFirst({
    where: { kind: 'TEST' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { state: true, errorCode: true, createdAt: true },
  })
  return row && { ...row, createdAt: toInstant(row.createdAt) }
}
