import { dateInText } from '../dates'
import type { Locale } from '../locales'
import {
  asSentence,
  type ByPost,
  blocksOf,
  howToAnswer,
  letterWords,
  type WordedLetter,
} from './words'

export type QuestionFacts = {
  locale: Locale
  reference: string
  reason: 'IDENTITY' | 'CLARIFICATION'
  /** The doubt, or the question, in legal's own words. */
  text: string
  /** The last two digits of a telephone number the controller holds. */
  telephoneEnding: string | null
  /** Whether the portal takes BankID or Freja. */
  eid: boolean
  /** Whether the answer can go to a registered address: not where the identity is protected. */
  byLetter: boolean
  /** The date of the answer if the person answers today. */
  due: Temporal.PlainDate
  /** For someone without e-mail: where they answer. */
  byPost?: ByPost | null
}

/** The question that stops the clock: an identity doubt with the ways to settle it (Art. 12(6)), or a clarification. */
export function questionLetter(facts: QuestionFacts): WordedLetter {
  const { locale, reference, telephoneEnding: ending } = facts
  const t = letterWords(locale, facts.byPost)
  const answer = howToAnswer(facts, 'question')
  const due = dateInText(locale, facts.due)
  const text = asSentence(facts.text)
  if (facts.reason === 'CLARIFICATION') {
    return {
      subject: t('clarification.subject', { reference }),
      title: t('clarification.title'),
      blocks: blocksOf(
        t('clarification.why', { question: text }),
        t('clarification.everything'),
        t('clarification.days', { due }),
        answer,
      ),
    }
  }
  const ways = [
    ...(facts.eid && !facts.byPost ? [t('identity.eid')] : []),
    ...(ending ? [t('identity.telephone', { ending })] : []),
    ...(facts.byLetter ? [t('identity.letter')] : []),
  ]
  return {
    subject: t('identity.subject', { reference }),
    title: t('identity.title'),
    blocks: blocksOf(
      t('identity.why', { reason: text }),
      ways.length > 0 ? t('identity.choose') : null,
      ways,
      t('identity.noCopy'),
      t('identity.days', { due }),
      t('identity.none'),
      answer,
    ),
  }
}

/** One reminder of a question that waits for its answer. */
export function questionReminder(
  facts: QuestionFacts & { askedOn: Temporal.PlainDate },
): WordedLetter {
  const { locale, reference, reason } = facts
  const t = letterWords(locale, facts.byPost)
  const dates = { asked: dateInText(locale, facts.askedOn), due: dateInText(locale, facts.due) }
  const text = asSentence(facts.text)
  return {
    subject: t('reminder.subject', { reference }),
    title: t('reminder.title'),
    blocks: blocksOf(
      t('reminder.why', dates),
      reason === 'IDENTITY'
        ? t('reminder.identity', { text })
        : t('reminder.clarification', { text }),
      reason === 'IDENTITY' ? t('identity.noCopy') : t('clarification.everything'),
      t('reminder.stays'),
      howToAnswer(facts, 'question'),
    ),
  }
}

/** The clock runs again: the new date, and the days that were added. */
export function resumedLetter(facts: {
  locale: Locale
  reference: string
  due: Temporal.PlainDate
  days: number
  byPost?: ByPost | null
}): WordedLetter {
  const { locale, reference, days } = facts
  const t = letterWords(locale, facts.byPost)
  return {
    subject: t('resumed.subject', { reference }),
    title: t('resumed.title'),
    blocks: blocksOf(
      t('resumed.due', { due: dateInText(locale, facts.due) }),
      days > 0 ? t('resumed.days', { days }) : null,
      howToAnswer(facts, 'write'),
    ),
  }
}
