import { raiseAssurance } from '@/lib/data/data-subjects'
import type { Tx } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import type { AssuranceLevel, IdentityCheck } from '@/lib/rights/assurance'
import { joinHolders } from '../free-copy/join-holders'

/** "Identity checked: how", as the ledger keeps it; nothing where no check was made now. */
export function checkedFacts(check: IdentityCheck | null): LedgerFact[] {
  if (!check) return []
  const { way, note } = check
  return [{ type: 'identity.checked', version: 1, facts: { way }, contents: { note } }]
}

/**
 * Notes the level that a person has reached and joins the free copies of the records that prove to be the same (rules.md 2, 5).
 * lockSameIdentity must be held.
 */
export async function raiseTo(
  tx: Tx,
  person: { id: string; assurance: AssuranceLevel },
  level: AssuranceLevel,
  now: Temporal.Instant,
): Promise<void> {
  if (level === person.assurance) return
  await raiseAssurance(tx, person.id, level, now)
  await joinHolders(tx, person.id, now)
}
