import type { CasePerson } from '@/lib/data/case-person'
import { raiseAssurance } from '@/lib/data/data-subjects'
import type { Tx } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import type { SettledIdentity } from '@/lib/rights/settle-identity'
import type { PersonKey } from '@/lib/vault/person-key'
import { sealText } from '@/lib/vault/values'
import { joinHolders } from '../free-copy/join-holders'

/** The ledger's fact of an identity check that was made now; none where none was. */
export function checkedFact({ identityCheck }: SettledIdentity): LedgerFact[] {
  if (!identityCheck) return []
  const { way, note } = identityCheck
  return [{ type: 'identity.checked', version: 1, facts: { way }, contents: { note } }]
}

/** How identity was checked now, sealed for the answer; null where it was not. */
export function sealedCheck(key: PersonKey, requestId: string, settled: SettledIdentity) {
  const check = settled.identityCheck
  if (!check) return null
  const place = `answer.check-note:${requestId}`
  return {
    way: check.way,
    sealedNote: check.note === null ? null : sealText(key, place, check.note),
  }
}

/** Raises the person's level and joins their free copies with those of the same identity (rules.md 2). */
export async function raiseLevel(
  tx: Tx,
  person: CasePerson,
  settled: SettledIdentity,
  now: Temporal.Instant,
): Promise<void> {
  if (settled.assurance === person.assurance) return
  await raiseAssurance(tx, person.id, settled.assurance, now)
  await joinHolders(tx, person.id, now)
}
