import type { AnswerRow } from '@/lib/data/answers'
import { receivedOn } from '@/lib/rights/deadline'
import { isFetchable } from '@/lib/rights/delivered-copy'
import type { PersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'

/** Where the reason stands for which a delivered copy was taken back. */
export const revokedPlace = (requestId: string) => `answer.revoked:${requestId}`

/** How a delivered copy stands: whether the person can fetch it, or when and why legal took it back. */
export type CopyStanding = {
  fetchable: boolean
  revoked: { at: Temporal.Instant; reason: string } | null
}

/** How the copy of an answer stands now; null before one was delivered. */
export function standingOf(
  key: PersonKey,
  requestId: string,
  answer: AnswerRow | null,
  now: Temporal.Instant,
): CopyStanding | null {
  if (!answer?.deliveredAt || !answer.availableUntil) return null
  const { availableUntil, revokedAt, sealedRevokedReason, copyGoneAt } = answer
  const copy = { availableUntil, revoked: revokedAt !== null, gone: copyGoneAt !== null }
  return {
    fetchable: isFetchable(copy, receivedOn(now)),
    revoked:
      revokedAt && sealedRevokedReason
        ? { at: revokedAt, reason: openText(key, revokedPlace(requestId), sealedRevokedReason) }
        : null,
  }
}
