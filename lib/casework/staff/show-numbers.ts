import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { authorise } from '../authorise'
import { openFiled } from '../requests/filed'
import { maskedCorrections } from '../requests/masked-corrections'
import { appendToCase, lockCase } from './load-case'

/**
 * The identity numbers that a person wants corrected, in full and by name, for whoever works on the case; that they were read is noted
 * in the ledger, where the person sees it (rules.md 5 and 6). NOT_FOUND for others.
 */
export async function showNumbers(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<Record<string, string>> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  return transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const masked = maskedCorrections(openFiled(locked.key, locked.request))
    if (masked.length > 0) {
      await appendToCase(tx, actor, locked, now, [
        { type: 'number.shown', version: 1, facts: { purpose: 'CASEWORK' }, contents: null },
      ])
    }
    return Object.fromEntries(masked.map(({ name, value }) => [name, value]))
  })
}
