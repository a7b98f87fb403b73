import { findAnswer } from '@/lib/data/answers'
import { markRevoked } from '@/lib/data/delivered-copies'
import { listFiles } from '@/lib/data/files'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { checkText } from '@/lib/rights/text'
import { sealText } from '@/lib/vault/values'
import { authorise } from '../authorise'
import { byPostOf } from '../clock/by-post'
import { revokedPlace, standingOf } from '../requests/delivered-copy'
import { deliveredCopies } from '../requests/file-names'
import { appendToCase, lockCase } from '../staff/load-case'

/** The longest reason, in characters. */
export const longestRevokeReason = 1000

/**
 * Takes a delivered copy back, for one that should not have gone out: nobody can fetch it from then on, and the person is told by
 * mail and on the page, with the reason. REVOKE_REASON_MISSING, TEXT_TOO_LONG, TEXT_UNREADABLE; TRANSITION_NOT_ALLOWED when there is no
 * copy that the person can fetch.
 */
export async function revokeCopy(input: {
  actor: Actor
  reference: string
  reason: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  const reason = valueOrRefuse(
    checkText(input.reason, {
      field: 'revokeReason',
      missing: 'REVOKE_REASON_MISSING',
      tooLong: 'TEXT_TOO_LONG',
      longest: longestRevokeReason,
      lines: true,
    }),
  )
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const { request, key } = locked
    const answer = await findAnswer(actor, request.id, tx)
    const deliveredAt = answer?.deliveredAt
    const files = deliveredAt
      ? deliveredCopies(await listFiles(actor, request.id, tx), deliveredAt)
      : []
    const fetchable = standingOf(key, request.id, answer, now)?.fetchable
    // What went by post is with the person: it cannot be taken back.
    const posted = (await byPostOf(request)) !== null
    if (!fetchable || files.length === 0 || posted) throw new Refusal('TRANSITION_NOT_ALLOWED')
    const sealedReason = sealText(key, revokedPlace(request.id), reason)
    await markRevoked(tx, actor, { requestId: request.id, sealedReason, now })
    await appendToCase(tx, actor, locked, now, [
      {
        type: 'copy.revoked',
        version: 1,
        facts: { files: files.map(({ id }) => id) },
        contents: { reason },
      },
    ])
    await enqueueMail(tx, { kind: 'COPY_REVOKED', requestId: request.id }, now)
  })
}
