import { createElement } from 'react'
import { Worded } from '@/emails/worded'
import { letterWords, type WordedLetter } from '@/lib/i18n/letters/words'
import type { Locale } from '@/lib/i18n/locales'
import type { RequestKind } from '@/lib/rights/request-kinds'
import { personHouse } from './person-house'
import type { MailSender, Sheet } from './sheet'
import { fact, mailWords } from './words'

/** To the person: a letter that is worded already, with one thing to do. `asks` where an answer is awaited. */
export type WordedMessage = {
  type: 'worded'
  locale: Locale
  reference: string
  kind: RequestKind
  letter: WordedLetter
  asks: boolean
  link: string
}

/** A letter that stops, extends or prices a request, as a mail. */
export function wordedMail(message: WordedMessage, sender: MailSender): Sheet {
  const { locale, reference, letter, asks, kind, link } = message
  const t = mailWords(locale, sender)
  const { subject, title, blocks } = letter
  const [first, ...rest] = blocks
  const lead = first && 'text' in first ? first.text : ''
  const props = {
    frame: { ...personHouse(t, locale, sender), subject, title, lead },
    blocks: lead ? rest : blocks,
    action: letterWords(locale)(asks ? 'action.answer' : 'action.see'),
    link,
    reference: fact(t, 'reference', reference),
    facts: [fact(t, 'asked', t(`asked.${kind}`))],
  }
  return { subject, sheet: createElement(Worded, props) }
}
