import { describe, expect, it } from 'vitest'
import {
  checkExtension,
  type Extendable,
  lastDayToExtend,
  mayExtend,
  speaksOfWorkload,
} from './extension'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Stockholm').toInstant()

const request: Extendable = {
  kind: 'ACCESS',
  state: 'IN_PROGRESS',
  receivedOn: day('2026-11-22'),
  suspendedDays: 0,
  extendedAt: null,
}
const result = (more: Partial<Extendable>, now = '2026-12-01T12:00') => {
  const checked = mayExtend({ ...request, ...more }, at(now))
  return checked.ok ? `${checked.value.from} → ${checked.value.to}` : checked.problems[0]?.code
}

describe('two further months (Art. 12(3))', () => {
  it.each([
    ['counted from receipt', {}, '2026-12-22 → 2027-02-22'],
    ['received on 31 January', { receivedOn: day('2026-01-31') }, 'EXTENSION_TOO_LATE'],
    ['with the days suspended on top', { suspendedDays: 3 }, '2026-12-28 → 2027-02-25'],
    ['while the person is awaited', { state: 'WAITING_FOR_PERSON' }, '2026-12-22 → 2027-02-22'],
    ['once only', { extendedAt: at('2026-11-30T09:00') }, 'EXTENSION_TAKEN'],
    ['never of an answered request', { state: 'DELIVERED' }, 'TRANSITION_NOT_ALLOWED'],
    ['never of a withdrawn one', { state: 'WITHDRAWN' }, 'TRANSITION_NOT_ALLOWED'],
    [
      'never of a withdrawal, which has no month',
      { kind: 'CONSENT_WITHDRAWAL' },
      'TRANSITION_NOT_ALLOWED',
    ],
  ] as [string, Partial<Extendable>, string][])('%s', (_, more, expected) => {
    expect(result(more)).toBe(expected)
  })

  it('are possible until the first due date is over in Stockholm, and not a millisecond longer', () => {
    expect(result({}, '2026-12-22T23:59:59.999')).toBe('2026-12-22 → 2027-02-22')
    expect(result({}, '2026-12-23T00:00')).toBe('EXTENSION_TOO_LATE')
    expect(result({}, '2026-12-23T00:01')).toBe('EXTENSION_TOO_LATE')
  })

  it('cannot be taken later because days were suspended', () => {
    const paused = { suspendedDays: 20 }
    expect(result(paused, '2026-12-22T23:59')).toBe('2027-01-11 → 2027-03-15')
    expect(result(paused, '2026-12-23T00:01')).toBe('EXTENSION_TOO_LATE')
  })

  it('roll with the first due date over a weekend', () => {
    expect(lastDayToExtend({ receivedOn: day('2026-01-31') }).toString()).toBe('2026-03-02')
    const january = { receivedOn: day('2026-01-31') }
    expect(result(january, '2026-03-02T23:59')).toBe('2026-03-02 → 2026-04-30')
  })
})

describe('the reason for more time', () => {
  const codes = (raw: Record<string, unknown>, others = 1) => {
    const checked = checkExtension(raw, others)
    return checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`)
  }

  it('is one of two, with own words and what is done', () => {
    const done = '- Kontona är sökta\n\n Lånen är sökta '
    expect(checkExtension({ reason: 'COMPLEX', text: 'Fyra system.', done }, 0)).toEqual({
      ok: true,
      value: {
        reason: 'COMPLEX',
        text: 'Fyra system.',
        done: ['Kontona är sökta', 'Lånen är sökta'],
      },
    })
  })

  it.each([
    [{}, ['reason EXTENSION_REASON_MISSING', 'text EXTENSION_TEXT_MISSING']],
    [{ reason: 'WORKLOAD', text: 'a' }, ['reason EXTENSION_REASON_MISSING']],
    [{ reason: 'COMPLEX', text: '  ' }, ['text EXTENSION_TEXT_MISSING']],
    [{ reason: 'COMPLEX', text: 'x'.repeat(2001) }, ['text TEXT_TOO_LONG']],
    [{ reason: 'COMPLEX', text: 'a', done: 'x\n'.repeat(11) }, ['done DONE_TOO_MANY']],
  ] as [Record<string, unknown>, string[]][])('%j is refused', (raw, problems) => {
    expect(codes(raw)).toEqual(problems)
  })

  it('is the number of requests only where there are several', () => {
    const raw = { reason: 'SEVERAL_REQUESTS', text: 'Tre begäranden.' }
    expect(codes(raw, 0)).toEqual(['reason EXTENSION_NO_OTHER_REQUESTS'])
    expect(codes(raw, 2)).toEqual([])
  })

  it.each([
    ['Vi har hög arbetsbelastning just nu.', true],
    ['Det är semester.', true],
    ['We are short of staff.', true],
    ['Our workload is high', true],
    ['Uppgifterna ligger i fyra system som måste jämföras.', false],
    ['The data are in four systems that have to be compared.', false],
  ])('is looked at for workload: %s', (text, warned) => {
    expect(speaksOfWorkload(text)).toBe(warned)
  })
})
