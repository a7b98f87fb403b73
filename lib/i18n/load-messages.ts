import { type Area, areas, type Messages } from './areas'
import type { Locale } from './locales'

/** The words of one area in one language. */
export async function loadArea<A extends Area>(locale: Locale, area: A): Promise<Messages[A]> {
  const file: { default: Messages[A] } = await import(`./messages/${locale}/${area}.json`)
  return file.default
}

/** All words in one language, by area. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const entries = areas.map(async (area) => [area, await loadArea(locale, area)] as const)
  return Object.fromEntries(await Promise.all(entries)) as Messages
}
