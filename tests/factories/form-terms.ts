import {
  type FormDraft,
  type FormTerms,
  nextStep,
  type RequestForm,
} from '@/lib/rights/forms/request-form'
import type { Checked } from '@/lib/rights/refusal'

export type Typed = Record<string, unknown>

/** What an invented controller offers, on a Sunday in November: two purposes, one of them resting on consent. */
export const terms: FormTerms = {
  today: Temporal.PlainDate.from('2026-11-22'),
  categories: [
    { key: 'CONTACT', fields: ['name', 'address'] },
    { key: 'FINANCIAL', fields: ['bank'] },
    { key: 'VISITS', fields: [] },
  ],
  purposes: ['OPEN_THE_DOOR', 'SEND_NEWS', 'CLEAN'],
  consents: ['SEND_NEWS'],
}

/** Problems as "field CODE", in their order; none when all is well. */
export function problems(checked: Checked<unknown>): string[] {
  return checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`)
}

/** What one question makes of what was typed, with the answers before it. */
export function answerTo(
  form: RequestForm<unknown>,
  key: string,
  raw: Typed,
  draft: FormDraft = {},
): Checked<FormDraft> {
  const step = form.steps.find((one) => one.key === key)
  if (!step) throw new Error(`no question ${key}`)
  return step.check(raw, terms, draft)
}

/** A form filled in page by page, as the pages lead: the questions that were asked, and the draft they made. */
export function fillIn(
  form: RequestForm<unknown>,
  typed: Record<string, Typed>,
): { asked: string[]; draft: FormDraft } {
  let draft: FormDraft = { formVersion: form.version }
  const asked: string[] = []
  for (let key = nextStep(form, draft); key !== 'check'; key = nextStep(form, draft)) {
    const answer = answerTo(form, key, typed[key] ?? {}, draft)
    if (!answer.ok) throw new Error(`${key}: ${problems(answer).join()}`)
    asked.push(key)
    draft = { ...draft, ...answer.value }
  }
  return { asked, draft }
}

/** Texts that no field takes: nothing, blanks, invisible marks, control characters, half a character. */
export const unreadable = [
  '',
  '  \n\t ',
  '\u200b\u2066\u2069',
  'a\u0000b',
  'a\u001bb',
  'a\ud83d',
] as const

/** Texts that every field takes as they are: emoji, right-to-left letters, markup, formulas. */
export const readable = [
  '👩‍👧 Åsa',
  'محمد علي',
  'שלום',
  '<script>alert(1)</script>',
  '=1+1',
  "x'; --",
] as const
