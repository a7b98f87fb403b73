import { z } from 'zod'
import { type Decision, decisionSchema } from '@/lib/rights/decisions/decision'
import type { PersonKey } from '@/lib/vault/person-key'
import { openJson, sealJson } from '@/lib/vault/values'

const placeOf = (requestId: string) => `answer.decision:${requestId}`

const storedDecision = z.object({
  /** What was typed into the form, so that it can be gone on with. */
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** What was decided; null while it is a draft. */
  decision: decisionSchema.nullable(),
})

/** A decision with the form it was typed into. */
export type StoredDecision = z.infer<typeof storedDecision>
export type DecisionValues = StoredDecision['values']

export function sealDecision(key: PersonKey, requestId: string, stored: StoredDecision) {
  return sealJson(key, placeOf(requestId), stored)
}

/** Opens a stored decision; nothing stored is an empty draft. */
export function openDecision(
  key: PersonKey,
  requestId: string,
  sealed: Uint8Array | null,
): StoredDecision {
  if (!sealed) return { values: {}, decision: null }
  return storedDecision.parse(openJson(key, placeOf(requestId), sealed))
}

/** The decision that was delivered, or null. */
export function openDelivered(
  key: PersonKey,
  requestId: string,
  sealed: Uint8Array | null,
): Decision | null {
  return openDecision(key, requestId, sealed).decision
}
