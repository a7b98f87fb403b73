import { type DeliveryOutcome, deliveryOutcomes } from '@/lib/rights/decide-delivery'
import { valueOrRefuse } from '@/lib/rights/refusal'

/** The outcome chosen in the form. OUTCOME_MISSING at `outcome` for anything else. */
export function readOutcome(typed: string): DeliveryOutcome {
  const value = deliveryOutcomes.find((known) => known === typed)
  return valueOrRefuse(
    value
      ? { ok: true, value }
      : { ok: false, problems: [{ field: 'outcome', code: 'OUTCOME_MISSING' }] },
  )
}
