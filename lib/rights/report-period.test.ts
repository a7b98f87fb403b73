import { expect, it } from 'vitest'
import { periodOf, readPeriod, reportSpans } from './report-period'

const today = Temporal.PlainDate.from('2026-11-22')
const inWords = ({ from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate }) =>
  `${from}–${to}`

it.each([
  ['month', '2026-11-01–2026-11-22'],
  ['last-month', '2026-10-01–2026-10-31'],
  ['year', '2026-01-01–2026-11-22'],
  ['last-year', '2025-01-01–2025-12-31'],
  ['twelve-months', '2025-12-01–2026-11-22'],
] as const)('%s is %s', (span, period) => {
  expect(inWords(periodOf(span, today))).toBe(period)
})

it('reads what it wrote, for every span', () => {
  for (const span of reportSpans) {
    const { from, to } = periodOf(span, today)
    expect(inWords(readPeriod({ from: `${from}`, to: `${to}` }, today))).toBe(`${from}–${to}`)
  }
})

it.each([
  [{}],
  [{ from: '2026-01-01' }],
  [{ to: '2026-01-01' }],
  [{ from: '2026-02-30', to: '2026-03-01' }],
  [{ from: '2026-05-01', to: '2026-04-30' }],
  [{ from: 'yesterday', to: "x' OR 1=1" }],
])('takes the last twelve months for %o', (query) => {
  expect(inWords(readPeriod(query, today))).toBe('2025-12-01–2026-11-22')
})

it('begins where the law does, and takes a single day', () => {
  expect(inWords(readPeriod({ from: '2000-01-01', to: '2026-01-01' }, today))).toBe(
    '2018-05-25–2026-01-01',
  )
  expect(inWords(readPeriod({ from: '2026-01-01', to: '2026-01-01' }, today))).toBe(
    '2026-01-01–2026-01-01',
  )
})
