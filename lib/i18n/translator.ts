import { createTranslator, type IntlError } from 'next-intl'
import type { Area, Messages } from './areas'
import { loadArea } from './load-messages'
import type { Locale } from './locales'

export type Translator<A extends Area> = ReturnType<typeof createTranslator<Messages, A>>

const known = new Map<string, unknown>()

/**
 * The words of one area: `const t = await translator(locale, 'home'); t('title')`.
 * Works in pages, actions, mails and tests alike. A missing message or placeholder throws.
 */
export async function translator<A extends Area>(locale: Locale, area: A): Promise<Translator<A>> {
  const id = `${locale}/${area}`
  if (!known.has(id)) {
    const messages: Record<string, unknown> = await loadArea(locale, area)
    known.set(id, createTranslator({ locale, messages, timeZone, onError }))
  }
  return known.get(id) as Translator<A>
}

const timeZone = 'Europe/Stockholm'

function onError(error: IntlError): void {
  throw error
}
