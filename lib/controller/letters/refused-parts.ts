import { dateInText } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { DecidedPart } from '@/lib/rights/decisions/decision'
import { isRefused } from '@/lib/rights/decisions/outcome-of'
import { ownGround, type Reason } from '@/lib/rights/decisions/reason'
import type { OfferedGround } from '../grounds'
import type { LetterWords } from './letter-words'

type Words = { locale: Locale; t: LetterWords; grounds: OfferedGround[] }

/** What is not done and why, one paragraph for each reason (Art. 12(4)): parts refused for the same reason stand together. */
export function refusedParagraphs(
  words: Words,
  parts: DecidedPart[],
  name: (item: string) => string,
): string[] {
  const groups = new Map<string, Extract<DecidedPart, { reason: Reason }>[]>()
  for (const part of parts.filter(isRefused)) {
    const key = JSON.stringify([part.reason, part.until])
    groups.set(key, [...(groups.get(key) ?? []), part])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const part = group.map(({ item }) => name(item)).join(', ')
    return [refusedParagraph(words, part, first.reason, first.until)]
  })
}

/** One no with its reason and rule; a ground that must not be told has its neutral words alone, and no date to guess it by. */
export function refusedParagraph(
  { locale, t, grounds }: Words,
  part: string,
  reason: Reason,
  until: string | null = null,
): string {
  const ground = grounds.find(({ key }) => key === reason.ground)
  if (reason.ground !== ownGround && !ground) {
    throw new Error(`The controller has no ground ${reason.ground} any more.`)
  }
  const stated = ground
    ? ground.example
      ? t('example', { text: ground.text[locale] })
      : ground.text[locale]
    : ''
  if (ground?.mustNotBeTold) return t('notTold', { part, reason: stated })
  const why = [stated, reason.words]
    .filter((text) => text !== '')
    .map(asSentence)
    .join(' ')
  const law = ground ? ground.law[locale] : reason.law.replace(/\.$/, '')
  const said = t('notDone', { part, reason: why, law })
  if (!until) return said
  const date = dateInText(locale, Temporal.PlainDate.from(until))
  return `${said} ${t('keptUntil', { date })}`
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
