import { deleteSessionsOf } from '@/lib/data/sessions'
import {
  countActive,
  findStaff,
  lockStaff,
  type Manager,
  type StaffRow,
  setStaffRole,
  setSuspension,
} from '@/lib/data/staff'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import {
  checkStaffRole,
  isStaffRole,
  refuseRole,
  refuseSuspension,
  type StaffChange,
  type StaffRole,
  type Suspender,
} from '@/lib/rights/staff/staff'
import { authorise, found } from '../authorise'
import { appendToHouse } from '../factors/append-to-house'
import { handBackCases } from './hand-back-cases'
import { nameInLedger } from './staff-ledger'

type Change = { by: Manager; id: string; now: Temporal.Instant }
type Changing = Change & {
  tx: Tx
  colleague: StaffRow & { role: StaffRole }
  change: StaffChange
  account: string
  /** How the change stands in the ledger. */
  suspender: Suspender
}

/** Locks colleagues, reads the one who is changed, and lets `work` change them. NOT_FOUND for anyone but an admin, and for a person's account. */
async function changing(input: Change, work: (changing: Changing) => Promise<void>): Promise<void> {
  const { by, id } = input
  if (by !== 'SYSTEM') authorise(by, 'staff.manage')
  await transaction(async (tx) => {
    await lockStaff(tx)
    const colleague = found(await findStaff(by, id, tx))
    const { role, suspendedAt, fromDirectory } = colleague
    if (!isStaffRole(role)) throw new Refusal('NOT_FOUND')
    const change = {
      self: by !== 'SYSTEM' && by.accountId === id,
      role,
      suspended: suspendedAt !== null,
      otherAdmins: await countActive(tx, 'ADMIN', id),
      fromDirectory,
    }
    const account = await nameInLedger(id, tx)
    const suspender = by === 'SYSTEM' ? 'COMMAND' : 'ADMIN'
    await work({ ...input, tx, colleague: { ...colleague, role }, change, account, suspender })
  })
}

/** Gives a colleague another role; whoever is signed in with the old one is signed out. STAFF_ROLE_MISSING and the codes of refuseRole. */
export async function changeRole(input: Change & { role: unknown }): Promise<void> {
  const to = valueOrRefuse(checkStaffRole(input.role))
  await changing(input, async ({ tx, by, id, now, colleague, change, account, suspender }) => {
    const code = refuseRole(change, to)
    if (code) throw new Refusal(code, [{ field: 'role', code }])
    if (colleague.role === to) return
    await setStaffRole(tx, id, to)
    await deleteSessionsOf(id, tx)
    if (to !== 'LEGAL') await handBackCases(tx, id, now)
    const facts = { account, from: colleague.role, to, by: suspender }
    await appendToHouse(tx, by, now, [
      { type: 'staff.role-changed', version: 1, facts, contents: null },
    ])
    await enqueueMail(tx, { kind: 'ROLE_CHANGED', accountId: id }, now)
  })
}

/** Takes a colleague's access away, at once and in every browser. The codes of refuseSuspension. */
export async function suspendColleague(input: Change): Promise<void> {
  await changing(input, async ({ tx, by, id, now, colleague, change, account, suspender }) => {
    const code = refuseSuspension(change)
    if (code) throw new Refusal(code)
    // What the directory took away, it would give back: an admin's word holds.
    if (colleague.suspendedAt && colleague.suspendedBy !== 'DIRECTORY') return
    await setSuspension(tx, id, { at: now, by: suspender })
    await deleteSessionsOf(id, tx)
    await handBackCases(tx, id, now)
    const facts = { account, by: suspender }
    await appendToHouse(tx, by, now, [
      { type: 'staff.suspended', version: 1, facts, contents: null },
    ])
    await enqueueMail(tx, { kind: 'ACCOUNT_SUSPENDED', accountId: id }, now)
  })
}

/** Gives a colleague their access back. */
export async function reactivateColleague(input: Change): Promise<void> {
  await changing(input, async ({ tx, by, id, now, colleague, account, suspender }) => {
    if (!colleague.suspendedAt) return
    await setSuspension(tx, id, null)
    const facts = { account, by: suspender }
    await appendToHouse(tx, by, now, [
      { type: 'staff.reactivated', version: 1, facts, contents: null },
    ])
    await enqueueMail(tx, { kind: 'ACCOUNT_REOPENED', accountId: id }, now)
  })
}

/** Signs a colleague out in every browser. */
export async function endSessionsOf(input: Change): Promise<void> {
  await changing(input, async ({ tx, by, id, now, account }) => {
    await deleteSessionsOf(id, tx)
    const facts = { account }
    await appendToHouse(tx, by, now, [
      { type: 'staff.signed-out', version: 1, facts, contents: null },
    ])
  })
}
