import type { Actor } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import { fromPlainDate, toDate, toInstant, toPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

export type LookUpAlarmRow = {
  accountId: string
  day: Temporal.PlainDate
  lookUps: number
  none: number
  raisedAt: Temporal.Instant
}

/** Keeps that an agent looked up unusually many statuses on a day in Stockholm; false when it is kept already. */
export async function keepLookUpAlarm(tx: Tx, alarm: LookUpAlarmRow): Promise<boolean> {
  const { day, raisedAt, ...row } = alarm
  const { count } = await clientOf(tx).lookUpAlarm.createMany({
    data: { ...row, day: fromPlainDate(day), raisedAt: toDate(raisedAt) },
    skipDuplicates: true,
  })
  return count > 0
}

/** The alarm of a day that was raised at an instant, for the mail about it, which was owed then. No actor: for the worker. */
export async function findLookUpAlarm(
  day: Temporal.PlainDate,
  raisedAt: Temporal.Instant,
): Promise<Omit<LookUpAlarmRow, 'accountId'> | null> {
  const row = await clientOf().lookUpAlarm.findFirst({
    where: { day: fromPlainDate(day), raisedAt: toDate(raisedAt) },
    orderBy: { accountId: 'asc' },
    select: { day: true, lookUps: true, none: true, raisedAt: true },
  })
  return row && { ...row, day: toPlainDate(row.day), raisedAt: toInstant(row.raisedAt) }
}

/** The alarms since a day, newest first, for an admin. */
export async function listLookUpAlarms(
  actor: Actor,
  since: Temporal.PlainDate,
): Promise<LookUpAlarmRow[]> {
  if (!can(actor.role, 'staff.manage')) return []
  const rows = await clientOf().lookUpAlarm.findMany({
    where: { day: { gte: fromPlainDate(since) } },
    orderBy: [{ raisedAt: 'desc' }, { accountId: 'asc' }],
    take: 50,
  })
  return rows.map((row) => ({
    ...row,
    day: toPlainDate(row.day),
    raisedAt: toInstant(row.raisedAt),
  }))
}

/** How many look-ups an agent made since an instant, and how many of them found nobody. */
export async function countLookUps(
  tx: Tx,
  accountId: string,
  since: Temporal.Instant,
): Promise<{ lookUps: number; none: number }> {
  const made = { accountId, createdAt: { gte: toDate(since) } }
  const client = clientOf(tx)
  return {
    lookUps: await client.lookUp.count({ where: made }),
    none: await client.lookUp.count({ where: { ...made, dataSubjectId: null } }),
  }
}

/** The admins who are told. No actor: for the portal itself. */
export async function listAdmins(tx: Tx): Promise<string[]> {
  const rows = await clientOf(tx).account.findMany({
    where: { role: 'ADMIN', suspendedAt: null },
    orderBy: { id: 'asc' },
    take: 50,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
