import { dateInText } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { Decision } from '@/lib/rights/decisions/decision'
import { directMarketing } from '@/lib/rights/decisions/items'
import { isRefused, outcomeOf } from '@/lib/rights/decisions/outcome-of'
import type { OfferedGround } from '../grounds'
import { informationSheet } from '../information-sheet'
import type { FilledLines } from '../lines'
import type { ControllerProfile } from '../profile'
import { letterWords } from './letter-words'
import { refusedParagraph, refusedParagraphs } from './refused-parts'
import { waysBlock } from './ways-on'

export type LetterInput = {
  profile: ControllerProfile
  locale: Locale
  decision: Decision
  receivedOn: Temporal.PlainDate
  grounds: OfferedGround[]
  /** What legal has filled in once for all. */
  filled: FilledLines
  /** The categories that an access answer covers; all when left out. */
  categories?: string[]
  /** Whether the data were restricted while it was looked into: the person hears first that this ends (Art. 18(3)). */
  restrictedMeanwhile?: boolean
}

/**
 * The letter of an answer, from its decision, in the person's language (texts.md 5, Art. 12): legal's draft. A no carries its
 * reasons, its rules and the ways to complain; a child's case without custody shown has its one fixed sentence.
 */
export function answerLetter(input: LetterInput): string {
  const { decision, locale } = input
  if (decision.kind === 'MINOR_ERASURE' && decision.custody === null) {
    return letterWords(locale)('childFixed')
  }
  const own = decision.ownWords === '' ? [] : [decision.ownWords]
  const [opening, ...rest] = blocks(input)
  const ends = input.restrictedMeanwhile ? [letterWords(locale)('meanwhileEnds')] : []
  return [opening, ...own, ...rest.slice(0, -1), ...ends, ...rest.slice(-1)]
    .filter((block) => block !== undefined)
    .join('\n\n')
}

function blocks(input: LetterInput): string[] {
  const { decision, profile, locale } = input
  const t = letterWords(locale)
  const ways = waysBlock(profile, locale)
  const { authority } = profile
  const wrong = t('wrong', { authority: authority.name[locale], shortName: authority.shortName })
  const asked = askedLine(input)
  switch (decision.result) {
    case 'copy':
      return [sheet(input)]
    case 'no-data':
      return decision.kind === 'MINOR_ERASURE'
        ? [`${t('noDataChildTitle')}\n${asked} ${t('noDataChild')}`, wrong]
        : [`${t('noDataTitle')}\n${asked} ${t('noDataLead', { kind: decision.kind })}`, wrong]
    case 'answered':
      return [`${t('answerTitle', { topic: decision.topic })}\n${asked}`, decision.answer, wrong]
    case 'partly':
    case 'refused':
      return [
        ...refusal(input, decision),
        ways,
        ...(decision.result === 'partly' ? [sheet(input)] : []),
      ]
    case 'parts':
      return byParts(input, decision)
  }
}

function askedLine({ decision, receivedOn, locale }: LetterInput): string {
  const t = letterWords(locale)
  const { kind } = decision
  const date = dateInText(locale, receivedOn)
  return t('asked', { kind, date, request: t('request', { kind }) })
}

function refusal(
  input: LetterInput,
  decision: Extract<Decision, { result: 'partly' | 'refused' }>,
): string[] {
  const { locale, grounds } = input
  const t = letterWords(locale)
  const partly = decision.result === 'partly'
  const whole = t(decision.kind === 'OTHER' ? 'wholeAnswer' : 'wholeCopy')
  const part = partly ? decision.withheld.replace(/\.$/, '') : whole
  const no = refusedParagraph({ locale, t, grounds }, part, decision.reason)
  const title = t('refusedTitle', { whole: partly ? 'no' : 'yes' })
  return [`${title}\n${askedLine(input)} ${no}`, ...(partly ? [t('partlyCopy')] : [])]
}

function byParts(input: LetterInput, decision: Extract<Decision, { result: 'parts' }>): string[] {
  const { locale, grounds, profile } = input
  const t = letterWords(locale)
  const name = (item: string) => itemName(profile, locale, item)
  const done = decision.parts
    .filter((part) => !isRefused(part))
    .map(({ item, result }) => `- ${t('done', { item: name(item), result })}`)
  const after = done.length > 0 ? whatFollows(decision, t) : []
  const outcome = outcomeOf(decision)
  if (outcome === 'FULFILLED') {
    const { authority } = profile
    const wrong = { authority: authority.name[locale], shortName: authority.shortName }
    return [
      `${t('doneTitle')}\n${askedLine(input)} ${t('doneLead')}`,
      [t('doneWhat'), ...done].join('\n'),
      ...after,
      t('wrong', wrong),
    ]
  }
  const [first, ...others] = refusedParagraphs({ locale, t, grounds }, decision.parts, name)
  const title = t('refusedTitle', { whole: outcome === 'REFUSED' ? 'yes' : 'no' })
  return [
    `${title}\n${askedLine(input)} ${first}`,
    ...others,
    ...(done.length > 0 ? [[t('doneAlso'), ...done].join('\n')] : []),
    ...after,
    waysBlock(profile, locale),
  ]
}

function whatFollows(
  decision: Extract<Decision, { result: 'parts' }>,
  t: ReturnType<typeof letterWords>,
): string[] {
  switch (decision.kind) {
    case 'ERASURE':
    case 'MINOR_ERASURE':
      return [t('recipientsTold'), t('ownCopy')]
    case 'RECTIFICATION':
      return [t('recipientsTold')]
    case 'RESTRICTION':
      return [t('restriction'), t('recipientsTold')]
    case 'OBJECTION':
      return []
  }
}

/** What a decided thing is called: a category, a field, a purpose, or direct marketing. */
export function itemName(profile: ControllerProfile, locale: Locale, item: string): string {
  if (item === directMarketing) return letterWords(locale)('marketing')
  const [categoryKey = '', fieldKey] = item.split('.')
  const category = profile.categories.find(({ key }) => key === categoryKey)
  const field = category?.fields.find(({ key }) => key === fieldKey)
  const purpose = profile.purposes.find(({ key }) => key === item)
  return (field ?? category)?.label[locale] ?? purpose?.text[locale] ?? item
}

function sheet({ profile, locale, decision, filled, categories }: LetterInput): string {
  const lines = 'lines' in decision ? decision.lines : {}
  const onCase = Object.entries(lines).map(([key, text]) => [key, { sv: text, en: text }] as const)
  return informationSheet({
    profile,
    locale,
    categories,
    filled: { ...filled, ...Object.fromEntries(onCase) },
  })
}
