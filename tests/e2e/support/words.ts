import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import type { Area } from '@/lib/i18n/areas'
import type { Locale } from '@/lib/i18n/locales'
import type { Translator } from '@/lib/i18n/translator'

/** The words of an area as the portal shows them, read from the same files. */
export function wordsOf<A extends Area>(locale: Locale, area: A): Translator<A> {
  const file = new URL(`../../../lib/i18n/messages/${locale}/${area}.json`, import.meta.url)
  const messages = { [area]: JSON.parse(readFileSync(file, 'utf8')) }
  const words: unknown = createTranslator({ locale, messages, namespace: area })
  return words as Translator<A>
}
