import { deleteSessionsOf } from '@/lib/data/sessions'
import {
  countActive,
  findStaff,
  knownAddress,
  lockStaff,
  setStaffRole,
  setSuspension,
} from '@/lib/data/staff'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { LedgerFact } from '@/lib/ledger/events'
import { checkEmail } from '@/lib/rights/email-address'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { isStaffRole } from '@/lib/rights/staff/staff'
import { lookupHash } from '@/lib/vault/house-key'
import { appendToHouse } from '../factors/append-to-house'
import { handBackCases } from './hand-back-cases'
import { makeColleague } from './make-colleague'
import { nameInLedger } from './staff-ledger'

/**
 * Makes an admin from the server's command line: the first one, or, with `another`, one more when nobody can get in. A colleague becomes
 * an admin, also a suspended one. Refuses with ADMIN_EXISTS, EMAIL_INVALID, ADDRESS_IS_PERSONS. No actor: whoever can run it has the keys.
 */
export async function createAdmin(input: {
  email: string
  another: boolean
  now: Temporal.Instant
}): Promise<void> {
  const { now } = input
  const email = valueOrRefuse(checkEmail(input.email))
  const emailHash = await lookupHash('email', email)
  await transaction(async (tx) => {
    await lockStaff(tx)
    if (!input.another && (await countActive(tx, 'ADMIN')) > 0) throw new Refusal('ADMIN_EXISTS')
    const known = await knownAddress(tx, emailHash)
    if (known?.id && isStaffRole(known.role)) return promote(tx, known.id, now)
    const id = await makeColleague(tx, { email, role: 'ADMIN', locale: 'sv' }, now)
    const facts = { account: await nameInLedger(id, tx), role: 'ADMIN' } as const
    await appendToHouse(tx, 'SYSTEM', now, [
      { type: 'staff.created', version: 1, facts, contents: null },
    ])
  })
}

async function promote(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  const colleague = await findStaff('SYSTEM', id, tx)
  if (!colleague || !isStaffRole(colleague.role)) throw new Refusal('NOT_FOUND')
  const { role: from, suspendedAt } = colleague
  const about = { account: await nameInLedger(id, tx), by: 'COMMAND' } as const
  const done: LedgerFact[] = []
  if (from !== 'ADMIN') {
    await setStaffRole(tx, id, 'ADMIN')
    await deleteSessionsOf(id, tx)
    await handBackCases(tx, id, now)
    const facts = { ...about, from, to: 'ADMIN' } as const
    done.push({ type: 'staff.role-changed', version: 1, facts, contents: null })
    await enqueueMail(tx, { kind: 'ROLE_CHANGED', accountId: id }, now)
  }
  if (suspendedAt) {
    await setSuspension(tx, id, null)
    done.push({ type: 'staff.reactivated', version: 1, facts: about, contents: null })
    await enqueueMail(tx, { kind: 'ACCOUNT_REOPENED', accountId: id }, now)
  }
  await appendToHouse(tx, 'SYSTEM', now, done)
}
