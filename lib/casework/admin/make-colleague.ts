import { randomUUID } from 'node:crypto'
import { insertAccount } from '@/lib/data/accounts'
import { deleteSessionsOf } from '@/lib/data/sessions'
import { knownAddress, setStaffRole } from '@/lib/data/staff'
import type { Tx } from '@/lib/data/transaction'
import { Refusal } from '@/lib/rights/refusal'
import { type Invitation, refuseNewColleague } from '@/lib/rights/staff/staff'
import { lookupHash } from '@/lib/vault/house-key'
import { createPersonKey } from '@/lib/vault/person-key'
import { sealText } from '@/lib/vault/values'

/**
 * Makes an address a colleague's account and returns its id. Colleagues must be locked. Someone who signed in once and did nothing keeps
 * their account with the new role. Refuses at `email` with the codes of refuseNewColleague.
 */
export async function makeColleague(
  tx: Tx,
  { email, role, locale }: Invitation,
  now: Temporal.Instant,
): Promise<string> {
  const emailHash = await lookupHash('email', email)
  const known = await knownAddress(tx, emailHash)
  const code = refuseNewColleague(known)
  if (code) throw new Refusal(code, [{ field: 'email', code }])
  if (known?.id) {
    await setStaffRole(tx, known.id, role, locale)
    await deleteSessionsOf(known.id, tx)
    return known.id
  }
  const key = await createPersonKey(tx, now)
  const id = randomUUID()
  const sealedEmail = sealText(key, `account.email:${id}`, email)
  const account = { id, keyId: key.id, role, locale, dataSubjectId: null }
  const kept = await insertAccount(tx, { ...account, sealedEmail, emailHash, now })
  // Somebody signed in with the address for the first time at this very moment.
  if (!kept) throw new Refusal('CHANGED_MEANWHILE')
  return id
}
