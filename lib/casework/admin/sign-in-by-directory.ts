import { takeEidAnswer } from '@/lib/data/eid'
import { deleteSessionsOf } from '@/lib/data/sessions'
import {
  findByDirectory,
  findStaff,
  knownAddress,
  lockStaff,
  type StaffRow,
  setStaffRole,
  setSuspension,
  tieDirectory,
} from '@/lib/data/staff'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { LedgerFact } from '@/lib/ledger/events'
import { Refusal, type RefusalCode } from '@/lib/rights/refusal'
import type { DirectoryColleague } from '@/lib/rights/staff/directory'
import { isStaffRole, type StaffRole } from '@/lib/rights/staff/staff'
import { lookupHash } from '@/lib/vault/house-key'
import { appendToHouse } from '../factors/append-to-house'
import { handBackCases } from './hand-back-cases'
import { makeColleague } from './make-colleague'
import { nameInLedger } from './staff-ledger'

type Shown = {
  issuer: string
  colleague: DirectoryColleague
  /** The used answer, kept until it is over: it never works twice. */
  answer: { stateHash: Uint8Array; expiresAt: Temporal.Instant }
  locale: 'sv' | 'en'
  now: Temporal.Instant
}

type Outcome = { accountId: string; role: StaffRole } | { refused: RefusalCode }

/**
 * The account that someone of the company's directory signs in to, with the role that their group gives at this moment. Whoever lost
 * the group loses access and sessions, and gets both back with it; what an admin took away stays away. Someone in none of the groups gets
 * no account, and a person's account is never turned into a colleague's. Refuses with SSO_REFUSED (a used answer), SSO_NO_ROLE, SSO_CLOSED.
 */
export async function signInByDirectory(
  shown: Shown,
): Promise<{ accountId: string; role: StaffRole }> {
  // What was taken away stays so, though nobody comes in.
  const outcome = await transaction((tx) => enter(tx, shown))
  if ('refused' in outcome) throw new Refusal(outcome.refused)
  return outcome
}

async function enter(tx: Tx, shown: Shown): Promise<Outcome> {
  const { answer, colleague } = shown
  if (!(await takeEidAnswer(tx, answer.stateHash, answer.expiresAt))) {
    throw new Refusal('SSO_REFUSED')
  }
  await lockStaff(tx)
  const hash = await lookupHash('directory', JSON.stringify([shown.issuer, colleague.subject]))
  const tied = await findByDirectory(tx, hash)
  if (!tied) return join(tx, shown, hash)
  if (!colleague.role) return leave(tx, tied, shown.now)
  if (tied.suspendedAt && tied.suspendedBy !== 'DIRECTORY') return { refused: 'SSO_CLOSED' }
  return goOn(tx, tied, colleague.role, shown.now)
}

/** Someone whom the directory shows for the first time. */
async function join(tx: Tx, shown: Shown, hash: Uint8Array): Promise<Outcome> {
  const { colleague, locale, now } = shown
  const { email, role } = colleague
  if (!role) return { refused: 'SSO_NO_ROLE' }
  const known = await knownAddress(tx, await lookupHash('email', email))
  if (known && !isStaffRole(known.role)) return { refused: 'SSO_CLOSED' }
  const account = known?.id ? await findStaff('SYSTEM', known.id, tx) : null
  // An account of someone else in the directory, or one that was closed: nobody takes it over by having its address now.
  if (account && (account.fromDirectory || account.suspendedAt)) return { refused: 'SSO_CLOSED' }
  const id = account?.id ?? (await makeColleague(tx, { email, role, locale }, now))
  await tieDirectory(tx, id, hash)
  const facts = { account: await nameInLedger(id, tx), role }
  await appendToHouse(tx, 'SYSTEM', now, [
    { type: 'staff.joined', version: 1, facts, contents: null },
  ])
  return account ? goOn(tx, account, role, now) : { accountId: id, role }
}

/** Someone who has lost the group: at once and in every browser. */
async function leave(tx: Tx, { id, suspendedAt }: StaffRow, now: Temporal.Instant) {
  if (!suspendedAt) {
    await setSuspension(tx, id, { at: now, by: 'DIRECTORY' })
    await deleteSessionsOf(id, tx)
    await handBackCases(tx, id, now)
    const facts = { account: await nameInLedger(id, tx), by: 'DIRECTORY' } as const
    await appendToHouse(tx, 'SYSTEM', now, [
      { type: 'staff.suspended', version: 1, facts, contents: null },
    ])
    await enqueueMail(tx, { kind: 'ACCOUNT_SUSPENDED', accountId: id }, now)
  }
  return { refused: 'SSO_NO_ROLE' } as const
}

/** A colleague with the role of their group; another than before ends their sessions. */
async function goOn(tx: Tx, colleague: StaffRow, to: StaffRole, now: Temporal.Instant) {
  const { id, role: from, suspendedAt } = colleague
  const about = { account: await nameInLedger(id, tx), by: 'DIRECTORY' } as const
  const done: LedgerFact[] = []
  if (suspendedAt) {
    await setSuspension(tx, id, null)
    done.push({ type: 'staff.reactivated', version: 1, facts: about, contents: null })
    await enqueueMail(tx, { kind: 'ACCOUNT_REOPENED', accountId: id }, now)
  }
  if (from !== to && isStaffRole(from)) {
    await setStaffRole(tx, id, to)
    await deleteSessionsOf(id, tx)
    if (to !== 'LEGAL') await handBackCases(tx, id, now)
    const facts = { ...about, from, to }
    done.push({ type: 'staff.role-changed', version: 1, facts, contents: null })
    await enqueueMail(tx, { kind: 'ROLE_CHANGED', accountId: id }, now)
  }
  if (done.length > 0) await appendToHouse(tx, 'SYSTEM', now, done)
  return { accountId: id, role: to }
}
