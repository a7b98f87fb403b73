import { amountOf, type FeeGround, type FeeLine } from '@/lib/rights/fee-quote'
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

export type FeeFacts = {
  locale: Locale
  reference: string
  ground: FeeGround
  lines: readonly FeeLine[]
  reason: string
  /** When the copy went out that was free. */
  copiedOn: Temporal.PlainDate | null
  quotedOn: Temporal.PlainDate
  answerBy: Temporal.PlainDate
  authority: {
    name: string
    shortName: string
    email: string
    telephone: string
    address: string
  }
  /** For someone without e-mail: where they answer. */
  byPost?: ByPost | null
}

const articles = {
  sv: { SAME_DATA: '15.3', EXCESSIVE: '12.5' },
  en: { SAME_DATA: '15(3)', EXCESSIVE: '12(5)' },
} as const

/** The price of another copy, line by line, with the reason and what a yes, a no and a silence mean (Art. 15(3), 12(5)). */
export function feeLetter(facts: FeeFacts): WordedLetter {
  const { locale, reference, lines, copiedOn } = facts
  const t = letterWords(locale, facts.byPost)
  const same = facts.ground === 'SAME_DATA' && copiedOn !== null
  return {
    subject: t('fee.subject', { reference }),
    title: t('fee.title', { amount: amountOf(lines) }),
    blocks: blocksOf(
      same ? t('fee.same', { copied: dateInText(locale, copiedOn) }) : t('fee.excessive'),
      t('fee.lines'),
      lines.map(({ what, sek }) => t('fee.line', { what, sek })),
      t('fee.reason', { reason: asSentence(facts.reason) }),
      t('fee.yes', { by: dateInText(locale, facts.answerBy) }),
      t('fee.wrong', { authority: facts.authority.shortName }),
      howToAnswer(facts, 'price'),
    ),
  }
}

/** One reminder of a price that waits for a yes or a no. */
export function feeReminder(facts: FeeFacts): WordedLetter {
  const { locale, reference } = facts
  const t = letterWords(locale, facts.byPost)
  return {
    subject: t('feeReminder.subject', { reference }),
    title: t('feeReminder.title'),
    blocks: blocksOf(
      t('feeReminder.why', {
        quoted: dateInText(locale, facts.quotedOn),
        amount: amountOf(facts.lines),
        by: dateInText(locale, facts.answerBy),
      }),
      t('feeReminder.silence'),
      t('fee.wrong', { authority: facts.authority.shortName }),
      howToAnswer(facts, 'price'),
    ),
  }
}

/** The answer when nobody said yes or no: no copy, why, and where to complain (Art. 12(4)); a later yes opens it again. */
export function feeLapsedLetter(facts: FeeFacts): WordedLetter {
  const { locale, reference } = facts
  const { name, shortName: authority, email, telephone, address } = facts.authority
  const t = letterWords(locale, facts.byPost)
  return {
    subject: t('feeLapsed.subject', { reference }),
    title: t('feeLapsed.title'),
    blocks: blocksOf(
      t('feeLapsed.why', {
        quoted: dateInText(locale, facts.quotedOn),
        amount: amountOf(facts.lines),
      }),
      t('feeLapsed.reason', { reason: asSentence(facts.reason) }),
      t('feeLapsed.rule', { article: articles[locale][facts.ground] }),
      t('feeLapsed.later'),
      t('feeLapsed.disagree'),
      [
        t('feeLapsed.reply'),
        t('feeLapsed.complain', { name, authority, email, telephone, address }),
        t('feeLapsed.court', { authority }),
      ],
      howToAnswer(facts, 'write'),
    ),
  }
}
