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

/** The notice that an answer takes up to two months more (Art. 12(3)), with its reason and what is done already. */
export function extensionLetter(facts: {
  locale: Locale
  reference: string
  /** The date that could not be met, and the new one. */
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  text: string
  done: readonly string[]
  authority: string
  /** For someone without e-mail: where they write. */
  byPost?: ByPost | null
}): WordedLetter {
  const { locale, reference, done, authority } = facts
  const t = letterWords(locale, facts.byPost)
  return {
    subject: t('extended.subject', { reference }),
    title: t('extended.title', { due: dateInText(locale, facts.to) }),
    blocks: blocksOf(
      t('extended.why', { first: dateInText(locale, facts.from), reason: asSentence(facts.text) }),
      t('extended.law'),
      done.length > 0 ? t('extended.done') : null,
      done,
      t('extended.sooner'),
      t('extended.complain', { authority }),
      howToAnswer(facts, 'write'),
    ),
  }
}
