import type { RequestRow } from '@/lib/data/request-rows'
import {
  type QuestionFacts,
  questionLetter,
  questionReminder,
} from '@/lib/i18n/letters/question-letters'
import type { ByPost, WordedLetter } from '@/lib/i18n/letters/words'
import { receivedOn } from '@/lib/rights/deadline'
import { dueIfAnswered, type Question, type Suspension } from '@/lib/rights/suspension'
import type { ViewedQuestion } from './question-view'

type About = Pick<RequestRow, 'locale' | 'reference' | 'receivedOn' | 'extendedAt'>
type Circumstances = {
  suspensions: readonly Suspension[]
  protectedIdentity: boolean
  eid: boolean
  /** Where they answer who have no e-mail. */
  byPost?: ByPost | null
}

function factsOf(
  request: About,
  question: Question & { reason: QuestionFacts['reason'] },
  { suspensions, protectedIdentity, eid, byPost }: Circumstances,
  now: Temporal.Instant,
): QuestionFacts {
  const { locale, reference } = request
  const { reason, text, telephoneEnding } = question
  const due = dueIfAnswered(request, suspensions, now)
  return {
    locale,
    reference,
    reason,
    text,
    telephoneEnding,
    eid,
    byLetter: !protectedIdentity,
    due,
    byPost,
  }
}

/** A question as the person reads it, with the date that results from an answer today; a letter only where an address may be used. */
export function questionInWords(...asked: Parameters<typeof factsOf>): WordedLetter {
  return questionLetter(factsOf(...asked))
}

/** The reminder of a question that is open. */
export function reminderInWords(
  request: About,
  question: ViewedQuestion,
  circumstances: Circumstances,
  now: Temporal.Instant,
): WordedLetter {
  const facts = factsOf(request, question, circumstances, now)
  return questionReminder({ ...facts, askedOn: receivedOn(question.askedAt) })
}
