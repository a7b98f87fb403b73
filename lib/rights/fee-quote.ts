import { z } from 'zod'
import type { FeeState } from './fee'
import type { Checked, FieldProblem } from './refusal'
import { checkText, fieldText } from './text'
import { addWorkingDays } from './working-days'

/** The only two grounds for a price: the same data and period again (Art. 15(3)), or an excessive request, proved (Art. 12(5)). */
export const feeGrounds = ['SAME_DATA', 'EXCESSIVE'] as const
export type FeeGround = (typeof feeGrounds)[number]

export type FeeLine = { what: string; sek: number }
/** A price for one copy in whole Swedish kronor, line by line. `proof` is the controller's own, for an excessive request. */
export type FeeProposal = {
  ground: FeeGround
  lines: FeeLine[]
  reason: string
  proof: string | null
}

/** The quote goes out within so many working days of receipt. */
export const quoteWorkingDays = 10
/** At most this many lines, and kronor on each. */
export const mostFeeLines = 6
export const mostSek = 100_000
export const longestFeeText = 2000
const longestLine = 200
const daysToAnswer = 14

/** The sum of a price, in kronor. */
export function amountOf(lines: readonly FeeLine[]): number {
  return lines.reduce((sum, { sek }) => sum + sek, 0)
}

/** The last day on which a price may be quoted, in Stockholm. */
export function lastDayToQuote(received: Temporal.PlainDate): Temporal.PlainDate {
  return addWorkingDays(received, quoteWorkingDays)
}

/** The day by which the person is asked to answer a quote: two weeks, and before the answer itself is due. */
export function answerBy(
  quotedOn: Temporal.PlainDate,
  dueOn: Temporal.PlainDate,
): Temporal.PlainDate {
  const twoWeeks = quotedOn.add({ days: daysToAnswer })
  const before = dueOn.subtract({ days: 1 })
  const day = isAfter(twoWeeks, before) ? before : twoWeeks
  return isAfter(quotedOn, day) ? quotedOn : day
}

/**
 * Whether a price can be proposed or quoted today. Problems at `fee`: FEE_NOT_OPEN (the copy is free, or has been priced),
 * FEE_QUOTE_TOO_LATE (detail `date`).
 */
export function mayQuote(
  request: { feeState: FeeState; receivedOn: Temporal.PlainDate },
  today: Temporal.PlainDate,
): Checked<{ lastDay: Temporal.PlainDate }> {
  const lastDay = lastDayToQuote(request.receivedOn)
  if (request.feeState !== 'TO_ASSESS') {
    return { ok: false, problems: [{ field: 'fee', code: 'FEE_NOT_OPEN' }] }
  }
  if (!isAfter(today, lastDay)) return { ok: true, value: { lastDay } }
  const detail = { date: lastDay.toString() }
  return { ok: false, problems: [{ field: 'fee', code: 'FEE_QUOTE_TOO_LATE', detail }] }
}

/** A new calendar year has begun since the last copy was asked for: legal is advised to give this one for nothing. */
export function suggestsFree(
  lastAskedOn: Temporal.PlainDate | null,
  receivedOn: Temporal.PlainDate,
): boolean {
  return lastAskedOn === null || receivedOn.year > lastAskedOn.year
}

/**
 * A price as legal typed it. Fields: `ground`, `what-1`, `sek-1` … (lines left empty do not count), `reason`, `proof`. Problems:
 * FEE_GROUND_MISSING, FEE_LINES_MISSING (`what-1`), FEE_LINE_INCOMPLETE, FEE_AMOUNT_INVALID (detail `most`), FEE_REASON_MISSING,
 * FEE_PROOF_MISSING, TEXT_*.
 */
export function checkFeeProposal(raw: Record<string, unknown>): Checked<FeeProposal> {
  const problems: FieldProblem[] = []
  const ground = z.enum(feeGrounds).safeParse(raw.ground)
  if (!ground.success) problems.push({ field: 'ground', code: 'FEE_GROUND_MISSING' })
  const lines = checkLines(raw, problems)
  const reason = typed(raw, 'reason', 'FEE_REASON_MISSING', problems)
  const excessive = ground.data === 'EXCESSIVE'
  const proof = excessive ? typed(raw, 'proof', 'FEE_PROOF_MISSING', problems) : null
  if (!ground.success || reason === null || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { ground: ground.data, lines, reason, proof } }
}

function checkLines(raw: Record<string, unknown>, problems: FieldProblem[]): FeeLine[] {
  const lines: FeeLine[] = []
  for (let number = 1; number <= mostFeeLines; number += 1) {
    const [whatField, sekField] = [`what-${number}`, `sek-${number}`]
    const [what, sek] = [fieldText(raw, whatField).trim(), fieldText(raw, sekField).trim()]
    if (what === '' && sek === '') continue
    const rule = {
      field: whatField,
      missing: 'FEE_LINE_INCOMPLETE',
      tooLong: 'TEXT_TOO_LONG',
    } as const
    const text = checkText(what, { ...rule, longest: longestLine })
    if (!text.ok) problems.push(...text.problems)
    const kronor = readSek(sek)
    if (kronor === null) {
      problems.push({ field: sekField, code: 'FEE_AMOUNT_INVALID', detail: { most: mostSek } })
    }
    if (text.ok && kronor !== null) lines.push({ what: text.value, sek: kronor })
  }
  const told = problems.some(({ field }) => /^(what|sek)-/.test(field))
  if (lines.length === 0 && !told) problems.push({ field: 'what-1', code: 'FEE_LINES_MISSING' })
  return lines
}

function readSek(typedText: string): number | null {
  const text = typedText.replace(/[\s\u00a0\u202f]|kr(?:onor)?\.?$|sek$/giu, '')
  const sek = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return sek > 0 && sek <= mostSek ? sek : null
}

function typed(
  raw: Record<string, unknown>,
  field: 'reason' | 'proof',
  missing: 'FEE_REASON_MISSING' | 'FEE_PROOF_MISSING',
  problems: FieldProblem[],
): string | null {
  const rule = { field, missing, tooLong: 'TEXT_TOO_LONG', longest: longestFeeText } as const
  const text = checkText(fieldText(raw, field), { ...rule, lines: true })
  if (text.ok) return text.value
  problems.push(...text.problems)
  return null
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0
}
