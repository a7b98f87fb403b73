import { describe, expect, it } from 'vitest'
import { decideSubmission, requestDates } from './decide-submission'
import { offeredKinds, requestKinds } from './request-kinds'

const day = (text: string) => Temporal.PlainDate.from(text)
const answers = { ok: true, value: { scope: 'everything' } } as const
const adult = {
  kind: 'ACCESS',
  birthDate: day('1981-12-18'),
  receivedAt: Temporal.Instant.from('2026-06-30T22:30Z'),
  minimumAge: 18,
  targetWorkingDays: 10,
  answers,
} as const
const codes = (checked: ReturnType<typeof decideSubmission>) =>
  checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`)

describe('deciding on a submission', () => {
  it('receives it on the day in Stockholm, with its three dates', () => {
    const decided = decideSubmission(adult)
    if (!decided.ok) throw new Error('refused')
    const { receivedOn, due, extendedDue, target, state } = decided.value
    expect([receivedOn, due, extendedDue, target].map(String)).toEqual([
      '2026-07-01',
      '2026-08-03',
      '2026-10-01',
      '2026-07-15',
    ])
    expect(state).toBe('RECEIVED')
    expect(decided.value.answers).toEqual({ scope: 'everything' })
  })

  it('blocks someone under age by the day in Stockholm, and then says nothing else', () => {
    const wrong = { ok: false, problems: [{ field: 'scope', code: 'DRAFT_INCOMPLETE' }] } as const
    const born = (text: string) => ({ ...adult, birthDate: day(text) })
    expect(codes(decideSubmission(born('2008-07-01')))).toEqual([])
    expect(codes(decideSubmission(born('2008-07-02')))).toEqual(['birthDate UNDER_AGE'])
    expect(
      codes(
        decideSubmission({
          ...born('2015-01-01'),
          answers: { ...wrong, problems: [...wrong.problems] },
        }),
      ),
    ).toEqual(['birthDate UNDER_AGE'])
    for (const kind of requestKinds.filter((one) => one !== 'MINOR_ERASURE')) {
      expect(codes(decideSubmission({ ...born('2015-01-01'), kind }))).toEqual([
        'birthDate UNDER_AGE',
      ])
    }
  })

  it('hands on what is wrong with the answers', () => {
    const problems = [{ field: 'scope', code: 'DRAFT_INCOMPLETE' as const }]
    expect(codes(decideSubmission({ ...adult, answers: { ok: false, problems } }))).toEqual([
      'scope DRAFT_INCOMPLETE',
    ])
  })

  it('takes only the kinds that are offered', () => {
    const taken = requestKinds.filter((kind) => decideSubmission({ ...adult, kind }).ok)
    expect(taken).toEqual(offeredKinds)
    const child = { ...adult, kind: 'MINOR_ERASURE', birthDate: day('2015-01-01') } as const
    expect(codes(decideSubmission(child))).toEqual(['kind KIND_NOT_OFFERED'])
  })

  it('runs the month for every kind but a withdrawal of consent', () => {
    for (const kind of requestKinds) {
      const dates = requestDates(kind, day('2026-11-20'), 10)
      const expected =
        kind === 'CONSENT_WITHDRAWAL'
          ? ['2026-11-20', '2026-11-23', '2026-11-23', '2026-11-23']
          : ['2026-11-20', '2026-12-21', '2027-02-22', '2026-12-04']
      expect([dates.receivedOn, dates.due, dates.extendedDue, dates.target].map(String)).toEqual(
        expected,
      )
    }
  })
})
