import { markSentBack } from '@/lib/data/answer-approvals'
import { updateState } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { checkComment, decideReview } from '@/lib/rights/decisions/four-eyes'
import { nextState } from '@/lib/rights/life-cycle'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { sealText } from '@/lib/vault/values'
import { authorise } from '../authorise'
import { appendToCase } from './load-case'
import { lockAnswer } from './lock-answer'

/** Where the comment on a proposal stands in the vault. */
export const commentPlace = (requestId: string) => `answer.comment:${requestId}`

/**
 * Sends what a colleague proposed back to them, with a comment (four eyes, rules.md 4). Refuses with COMMENT_MISSING, TEXT_*,
 * APPROVAL_NOT_ASKED, FOUR_EYES_SAME_PERSON, CHANGED_MEANWHILE, REQUEST_WITHDRAWN.
 */
export async function sendBackAnswer(input: {
  actor: Actor
  reference: string
  comment: string
  version: number
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.decide')
  await transaction(async (tx) => {
    const { work, saved } = await lockAnswer(tx, actor, input)
    const { request, key } = work
    if (!saved) throw new Refusal('NOT_DECIDED')
    valueOrRefuse(decideReview({ ...saved, reviewerId: actor.accountId }))
    const comment = valueOrRefuse(checkComment(input.comment))
    const state = valueOrRefuse(nextState(request.kind, request.state, actor.role, 'send-back'))
    await markSentBack(tx, request.id, sealText(key, commentPlace(request.id), comment))
    await updateState(tx, request.id, { state, approvalAskedAt: null })
    await appendToCase(tx, actor, work, now, [
      { type: 'answer.sent-back', version: 1, facts: {}, contents: { comment } },
    ])
    await enqueueMail(tx, { kind: 'SENT_BACK', requestId: request.id }, now)
  })
}
