import { z } from 'zod'
import { findAccount, lockAccount } from '@/lib/data/accounts'
import { deleteFactors } from '@/lib/data/factors'
import { deleteSessionsOf } from '@/lib/data/sessions'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { needsSecondFactor, readAskerCheck } from '@/lib/rights/second-factor'
import { pseudonym } from '@/lib/vault/house-key'
import { authorise, found } from '../authorise'
import { appendToHouse } from './append-to-house'

/**
 * Takes every second factor and recovery code of a colleague away who has lost them, and ends their sessions: at the next sign-in they
 * set up a new one. `actor` is another admin (`staff.manage`), or 'SYSTEM' for the command on the server; noted in the ledger of the
 * house with how it was made sure who asks. ASKER_CHECK_MISSING at `checked`; FACTORS_OWN for one's own; NOT_FOUND for an account that is not of the staff, is suspended or is gone. The page that calls it
 * asks for a fresh confirmation first (requireFreshActor).
 */
export async function resetFactors(input: {
  actor: Actor | 'SYSTEM'
  accountId: string
  checked: unknown
  now: Temporal.Instant
}): Promise<void> {
  const { actor, accountId, now } = input
  if (actor !== 'SYSTEM') {
    authorise(actor, 'staff.manage')
    if (actor.accountId === accountId) throw new Refusal('FACTORS_OWN')
  }
  const checked = valueOrRefuse(readAskerCheck(input.checked))
  if (!z.uuid().safeParse(accountId).success) throw new Refusal('NOT_FOUND')
  await transaction(async (tx) => {
    await lockAccount(tx, accountId)
    const account = found(await findAccount(accountId, tx))
    if (!needsSecondFactor(account.role)) throw new Refusal('NOT_FOUND')
    const factors = await deleteFactors(tx, accountId)
    await deleteSessionsOf(accountId, tx)
    const name = await pseudonym('account', accountId, tx)
    const facts = { account: name, factors, checked }
    await appendToHouse(tx, actor, now, [
      { type: 'factors.reset', version: 2, facts, contents: null },
    ])
    await enqueueMail(tx, { kind: 'FACTORS_RESET', accountId }, now)
  })
}
