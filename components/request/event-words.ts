import type { Translator } from '@/lib/i18n/translator'
import type { HistoryKnot } from './collapse-openings'

// A test holds every type of event against the words; the compiler cannot, for a key made of a type.
type Say = {
  (key: string, values: Record<string, unknown>): string
  has: (key: string) => boolean
}

/**
 * What happened, in the words that an area has for the type of event: its message `history.<type>`, filled in with the event's facts.
 * Null for a type without words: one that a later version of the portal wrote.
 */
export function eventWords(
  t: Translator<'request'> | Translator<'desk'> | Translator<'admin'>,
  { type, role, count, facts }: HistoryKnot,
): string | null {
  const say = t as unknown as Say
  const key = `history.${type.replaceAll('.', '-')}`
  if (!say.has(key)) return null
  const plain = Object.entries(facts).filter(([, value]) =>
    ['string', 'number'].includes(typeof value),
  )
  return say(key, { role, ...Object.fromEntries(plain), count })
}
