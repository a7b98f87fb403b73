import { extensionLetter } from '@/lib/i18n/letters/extension-letter'
import { feeLapsedLetter, feeLetter, feeReminder } from '@/lib/i18n/letters/fee-letters'
import {
  questionLetter,
  questionReminder,
  resumedLetter,
} from '@/lib/i18n/letters/question-letters'
import type { ByPost, WordedLetter } from '@/lib/i18n/letters/words'
import type { Locale } from '@/lib/i18n/locales'
import type { Message } from '@/lib/mail/message'

const day = (text: string) => Temporal.PlainDate.from(text)
const texts = {
  sv: {
    doubt: 'adressen är ny',
    question: 'Vilka år gäller det?',
    line: 'Porto',
    reason: 'Inget är nytt',
  },
  en: {
    doubt: 'the address is new',
    question: 'Which years?',
    line: 'Postage',
    reason: 'Nothing is new',
  },
}

/** The letters that stop, extend and price a request, in every way they can be said. */
export function letterMessages(
  locale: Locale,
  reference: string,
  link: string,
  byPost: ByPost | null = null,
): Message[] {
  const { doubt, question, line, reason } = texts[locale]
  const due = day('2026-12-22')
  const asked = { locale, reference, due, eid: true, byLetter: true, byPost } as const
  const identity = { ...asked, reason: 'IDENTITY', text: doubt, telephoneEnding: '12' } as const
  const clarify = {
    ...asked,
    reason: 'CLARIFICATION',
    text: question,
    telephoneEnding: null,
  } as const
  const more = {
    locale,
    reference,
    from: due,
    to: day('2027-02-22'),
    text: doubt,
    authority: 'IMY',
    byPost,
  }
  const fee = {
    locale,
    byPost,
    reference,
    ground: 'SAME_DATA',
    lines: [{ what: line, sek: 45 }],
    reason,
    copiedOn: day('2026-03-02'),
    quotedOn: day('2026-12-01'),
    answerBy: day('2026-12-15'),
    authority: {
      name: 'Myndigheten',
      shortName: 'IMY',
      email: 'imy@imy.se',
      telephone: '08-657 61 00',
      address: 'Box 8114, 104 20 Stockholm',
    },
  } as const
  const letters: [WordedLetter, boolean][] = [
    [questionLetter(identity), true],
    [questionLetter({ ...identity, telephoneEnding: null, eid: false, byLetter: false }), true],
    [questionLetter(clarify), true],
    [questionReminder({ ...identity, askedOn: day('2026-11-24') }), true],
    [questionReminder({ ...clarify, askedOn: day('2026-11-24') }), true],
    [resumedLetter({ locale, reference, due, byPost, days: 0 }), false],
    [resumedLetter({ locale, reference, due, byPost, days: 1 }), false],
    [resumedLetter({ locale, reference, due, byPost, days: 5 }), false],
    [extensionLetter({ ...more, done: [] }), false],
    [extensionLetter({ ...more, done: [line] }), false],
    [feeLetter(fee), true],
    [feeLetter({ ...fee, ground: 'EXCESSIVE' }), true],
    [feeReminder(fee), true],
    [feeLapsedLetter(fee), false],
  ]
  return letters.map(
    ([letter, asks]): Message => ({
      type: 'worded',
      locale,
      reference,
      kind: 'ACCESS',
      letter,
      asks,
      link,
    }),
  )
}
