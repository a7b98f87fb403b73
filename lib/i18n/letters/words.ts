import { createTranslator } from 'next-intl'
import type { Locale } from '../locales'
import en from '../messages/en/mail-desk.json'
import sv from '../messages/sv/mail-desk.json'

const messages: Record<Locale, typeof sv> = { sv, en }

/** The words of the letters that stop, extend or price a request, at once and without waiting: mails, pages and previews share them. */
export function letterWords(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], timeZone: 'Europe/Stockholm' })
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
