import { describe, expect, it } from 'vitest'
import {
  amountOf,
  answerBy,
  checkFeeProposal,
  lastDayToQuote,
  mayQuote,
  suggestsFree,
} from './fee-quote'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('a price for another copy', () => {
  const receivedOn = day('2026-11-22')

  it('is quoted within ten working days of receipt, or not at all', () => {
    expect(lastDayToQuote(receivedOn).toString()).toBe('2026-12-04')
    // Christmas Day, Boxing Day, New Year's Day and Epiphany do not count; the eves do
    expect(lastDayToQuote(day('2026-12-21')).toString()).toBe('2027-01-07')
    const code = (today: string, feeState: 'TO_ASSESS' | 'WAIVED' | 'NONE' = 'TO_ASSESS') => {
      const checked = mayQuote({ feeState, receivedOn }, day(today))
      return checked.ok ? 'ok' : checked.problems[0]?.code
    }
    expect(code('2026-12-04')).toBe('ok')
    expect(code('2026-12-05')).toBe('FEE_QUOTE_TOO_LATE')
    expect(code('2026-11-23', 'NONE')).toBe('FEE_NOT_OPEN')
    expect(code('2026-11-23', 'WAIVED')).toBe('FEE_NOT_OPEN')
  })

  it('leaves two weeks to answer, and always ends before the answer itself is due', () => {
    expect(answerBy(day('2026-12-01'), day('2026-12-22')).toString()).toBe('2026-12-15')
    expect(answerBy(day('2026-12-15'), day('2026-12-22')).toString()).toBe('2026-12-21')
    expect(answerBy(day('2026-12-22'), day('2026-12-22')).toString()).toBe('2026-12-22')
  })

  it('is advised against once a new calendar year has begun', () => {
    expect(suggestsFree(day('2026-03-01'), receivedOn)).toBe(false)
    expect(suggestsFree(day('2025-12-31'), receivedOn)).toBe(true)
    expect(suggestsFree(null, receivedOn)).toBe(true)
  })

  const raw = { ground: 'SAME_DATA', 'what-1': 'Porto', 'sek-1': '45', reason: 'Samma uppgifter.' }
  const codes = (more: Record<string, unknown>) => {
    const checked = checkFeeProposal({ ...raw, ...more })
    return checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`)
  }

  it('is added up line by line, in whole kronor', () => {
    const checked = checkFeeProposal({ ...raw, 'what-3': 'En timme', 'sek-3': '1 200 kr' })
    expect(checked).toMatchObject({
      ok: true,
      value: {
        lines: [
          { what: 'Porto', sek: 45 },
          { what: 'En timme', sek: 1200 },
        ],
        proof: null,
      },
    })
    if (checked.ok) expect(amountOf(checked.value.lines)).toBe(1245)
  })

  it.each([
    [{ ground: 'WORKLOAD' }, ['ground FEE_GROUND_MISSING']],
    [{ 'what-1': '', 'sek-1': '' }, ['what-1 FEE_LINES_MISSING']],
    [{ 'what-1': '' }, ['what-1 FEE_LINE_INCOMPLETE']],
    [{ 'sek-1': '' }, ['sek-1 FEE_AMOUNT_INVALID']],
    [{ 'sek-1': '0' }, ['sek-1 FEE_AMOUNT_INVALID']],
    [{ 'sek-1': '-5' }, ['sek-1 FEE_AMOUNT_INVALID']],
    [{ 'sek-1': '12,50' }, ['sek-1 FEE_AMOUNT_INVALID']],
    [{ 'sek-1': '100001' }, ['sek-1 FEE_AMOUNT_INVALID']],
    [{ reason: ' ' }, ['reason FEE_REASON_MISSING']],
    [{ ground: 'EXCESSIVE' }, ['proof FEE_PROOF_MISSING']],
    [{ ground: 'EXCESSIVE', proof: 'Tolv på en månad.' }, []],
  ] as [Record<string, unknown>, string[]][])('%j is answered with %j', (more, problems) => {
    expect(codes(more)).toEqual(problems)
  })
})
