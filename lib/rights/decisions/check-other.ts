import { z } from 'zod'
import type { Checked } from '../refusal'
import { neededText, optionalText, problemsOf } from './check-text'
import { type Decision, otherTopics } from './decision'
import type { DecisionTerms } from './decision-terms'
import { checkReason } from './reason'

export const otherResults = ['answered', 'refused'] as const

/**
 * The answer to a free text: the sort of question that staff see in it, and the answer or the reason for a no. Fields `topic`,
 * `result`, `answer`. Problems: TOPIC_MISSING (`topic`), DECISION_MISSING (`result`), ANSWER_MISSING (`answer`), those of checkReason.
 */
export function checkOther(raw: Record<string, unknown>, terms: DecisionTerms): Checked<Decision> {
  const topic = z.enum(otherTopics).safeParse(raw.topic)
  const result = z.enum(otherResults).safeParse(raw.result)
  const ownWords = optionalText(raw, 'own-words')
  const problems = [
    ...(topic.success ? [] : [{ field: 'topic', code: 'TOPIC_MISSING' } as const]),
    ...(result.success ? [] : [{ field: 'result', code: 'DECISION_MISSING' } as const]),
    ...problemsOf(ownWords),
  ]
  if (!topic.success || !result.success || !ownWords.ok) return { ok: false, problems }
  const about = { kind: 'OTHER', topic: topic.data, ownWords: ownWords.value } as const
  if (result.data === 'refused') {
    const reason = checkReason(raw, 'OTHER', terms)
    return reason.ok
      ? { ok: true, value: { ...about, result: 'refused', reason: reason.value } }
      : reason
  }
  const answer = neededText(raw, 'answer', 'ANSWER_MISSING')
  return answer.ok
    ? { ok: true, value: { ...about, result: 'answered', answer: answer.value } }
    : answer
}
