import { consentTexts } from '@/lib/controller/consents'
import { controller } from '@/lib/controller/controller'
import { fieldLabel, isMasked, purposeName } from '@/lib/controller/labels'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import type { AccessPeriod } from '@/lib/rights/access-request'
import type { Filed } from '@/lib/rights/forms/filed-answers'
import { maskTypedNumber } from '@/lib/rights/message-text'

/** One thing a request asks for, in words, with the question that it answers. */
export type AskedLine = {
  step: string
  text: string
  /** Nothing was said here: a line for the page on which it can still be changed. */
  unsaid?: true
}

type Words = { locale: Locale; t: Translator<'request'> }

/** What a request asks for, in words, question by question. */
export async function askedLines(locale: Locale, filed: Filed): Promise<AskedLine[]> {
  const lines = await linesOf(locale, filed)
  if (!filed.said || filed.kind === 'OTHER') return lines
  return [...lines, { step: 'said', text: filed.said }]
}

async function linesOf(locale: Locale, filed: Filed): Promise<AskedLine[]> {
  const words = { locale, t: await translator(locale, 'request') }
  const { t } = words
  switch (filed.kind) {
    case 'ACCESS':
      return accessLines(words, filed.answers)
    case 'RECTIFICATION':
      return rectificationLines(words, filed.answers)
    case 'ERASURE': {
      const { ground, eraseFirst } = filed.answers
      return [
        ...scopeLines(words, filed.answers),
        ground
          ? { step: 'ground', text: t(`ground.${ground}`) }
          : { step: 'ground', text: t('ground.none'), unsaid: true },
        ...(eraseFirst === undefined
          ? []
          : [{ step: 'order', text: t(`order.${eraseFirst ? 'erase-first' : 'copy-first'}`) }]),
      ]
    }
    case 'RESTRICTION':
      return [
        { step: 'situation', text: t(`situation.${filed.answers.situation}`) },
        ...scopeLines(words, filed.answers),
      ]
    case 'OBJECTION':
      return objectionLines(words, filed.answers)
    case 'CONSENT_WITHDRAWAL':
      return filed.answers.purposes.map((key) => ({
        step: 'purposes',
        text: consentTexts(controller(), locale, [key]).join(),
      }))
    case 'OTHER':
      return [{ step: 'text', text: filed.answers.text }]
    case 'MINOR_ERASURE':
      return [{ step: 'scope', text: t('asked.everythingAboutChild') }]
  }
}

/** The same, as texts alone: for the request's own pages and the desk. */
export async function whatIsAsked(locale: Locale, filed: Filed): Promise<string[]> {
  const lines = await askedLines(locale, filed)
  return lines.filter((line) => !line.unsaid).map((line) => line.text)
}

/** What is asked without a word that was typed, which may be an identity number: for mails and receipts. */
export async function askedInBrief(
  locale: Locale,
  { said: _, ...filed }: Filed,
): Promise<string[]> {
  switch (filed.kind) {
    case 'ACCESS':
      return whatIsAsked(locale, { ...filed, answers: { ...filed.answers, different: undefined } })
    case 'RECTIFICATION':
      return filed.answers.corrections.map(({ category, field }) =>
        fieldLabel(locale, category, field),
      )
    case 'OBJECTION':
      return filed.answers.about === 'purposes'
        ? whatIsAsked(locale, { ...filed, answers: { ...filed.answers, situation: '' } })
        : whatIsAsked(locale, filed)
    case 'OTHER':
      return []
    default:
      return whatIsAsked(locale, filed)
  }
}

function accessLines(
  words: Words,
  answers: Extract<Filed, { kind: 'ACCESS' }>['answers'],
): AskedLine[] {
  const period = 'period' in answers ? [periodLine(words, answers.period)] : []
  const different = answers.different ? [{ step: 'again', text: answers.different }] : []
  return [...scopeLines(words, answers), ...period, ...different]
}

function scopeLines(
  { locale, t }: Words,
  scope: { scope: 'everything' } | { scope: 'selected'; categories: string[] },
): AskedLine[] {
  if (scope.scope === 'everything') return [{ step: 'scope', text: t('asked.everything') }]
  const names = controller()
    .categories.filter((category) => scope.categories.includes(category.key))
    .map((category) => category.label[locale])
  return [{ step: 'categories', text: names.join(', ') }]
}

function periodLine({ locale, t }: Words, period: AccessPeriod): AskedLine {
  if (period.kind === 'all') return { step: 'period', text: t('asked.allTime') }
  const inWords = (date: string) => longDate(locale, Temporal.PlainDate.from(date))
  const text = t('asked.between', { from: inWords(period.from), to: inWords(period.to) })
  return { step: 'period', text }
}

function rectificationLines(
  { locale, t }: Words,
  answers: Extract<Filed, { kind: 'RECTIFICATION' }>['answers'],
): AskedLine[] {
  const lines = answers.corrections.map(({ category, field, value }) => ({
    step: 'values',
    text: t('asked.correction', {
      field: fieldLabel(locale, category, field),
      value: isMasked(category, field) ? maskTypedNumber(value) : value,
    }),
  }))
  const meanwhile = answers.restrictMeanwhile ? 'yes' : 'no'
  return [...lines, { step: 'meanwhile', text: t(`meanwhile.asked.${meanwhile}`) }]
}

function purposeLine({ locale, t }: Words, key: string): string {
  return t('asked.purpose', { purpose: purposeName(locale, key) })
}

function objectionLines(
  words: Words,
  answers: Extract<Filed, { kind: 'OBJECTION' }>['answers'],
): AskedLine[] {
  if (answers.about === 'direct-marketing') {
    return [{ step: 'about', text: words.t('about.direct-marketing') }]
  }
  return [
    ...answers.purposes.map((key) => ({ step: 'purposes', text: purposeLine(words, key) })),
    ...(answers.situation ? [{ step: 'situation', text: answers.situation }] : []),
  ]
}
