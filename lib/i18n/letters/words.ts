import { createTranslator } from 'next-intl'
import type { Locale } from '../locales'
import en from '../messages/en/mail-desk.json'
import enOnPaper from '../messages/en/mail-desk-paper.json'
import sv from '../messages/sv/mail-desk.json'
import svOnPaper from '../messages/sv/mail-desk-paper.json'
import { withOthers } from '../with-others'

const messages: Record<Locale, typeof sv> = { sv, en }
const paper: Record<Locale, typeof sv> = {
  sv: withOthers(sv, svOnPaper),
  en: withOthers(en, enOnPaper),
}

/** Where someone without e-mail posts an answer, and calls; a letter that has it is worded for paper. */
export type ByPost = { address: string; telephone: string | null }

/**
 * The words of the letters that stop, extend or price a request, at once and without waiting: mails, pages and previews share them.
 * Where one goes by post, nothing in it needs a computer.
 */
export function letterWords(locale: Locale, byPost?: ByPost | null) {
  const words = byPost ? paper[locale] : messages[locale]
  return createTranslator({ locale, messages: words, timeZone: 'Europe/Stockholm' })
}

/** On paper: how to answer, or to write, by post or telephone, with the reference. Nothing in a mail, which has its button. */
export function howToAnswer(
  { locale, reference, byPost }: { locale: Locale; reference: string; byPost?: ByPost | null },
  what: 'question' | 'price' | 'write',
): string {
  if (!byPost) return ''
  const { address, telephone } = byPost
  const t = letterWords(locale, byPost)
  return [
    t(`byPost.${what}`, { reference, address }),
    ...(telephone ? [t('byPost.telephone', { telephone })] : []),
    t('byPost.noComputer'),
  ].join(' ')
}

/** One part of a letter: a paragraph, or a list. */
export type LetterBlock = { text: string } | { items: string[] }

/** A letter to the person in their language: as a mail, on their pages, and in legal's preview. */
export type WordedLetter = { subject: string; title: string; blocks: LetterBlock[] }

/** A letter's body as plain text: lists with dashes, an empty line between its parts. */
export function letterBody({ blocks }: Pick<WordedLetter, 'blocks'>): string {
  return blocks
    .map((block) =>
      'items' in block ? block.items.map((item) => `- ${item}`).join('\n') : block.text,
    )
    .join('\n\n')
}

/** Paragraphs and lists, without those that are left out. */
export function blocksOf(...parts: (string | readonly string[] | null)[]): LetterBlock[] {
  return parts.flatMap((part): LetterBlock[] => {
    if (part === null || part.length === 0) return []
    return [typeof part === 'string' ? { text: part } : { items: [...part] }]
  })
}

/** What someone typed, as the end of a sentence: with its own full stop, question mark or none. */
export function asSentence(typed: string): string {
  const text = typed.trim()
  return /[.!?…:)”"]$/u.test(text) ? text : `${text}.`
}
