import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, dayNumber, independentDeadline } from '@/tests/support/independent-deadline'
import { endOfDay } from './deadline'
import {
  type Asking,
  awaited,
  checkClarification,
  checkIdentityQuestion,
  clockWith,
  dueIfAnswered,
  dueWithoutSuspension,
  lastDayToClarify,
  mayAsk,
  type Suspension,
  suspendedDays,
} from './suspension'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Stockholm').toInstant()
const asked = (from: string, to: string | null): Suspension => ({
  askedAt: at(from),
  answeredAt: to === null ? null : at(to),
})

describe('the days that questions have stopped the clock', () => {
  it.each([
    ['the same day', [asked('2026-03-09T08:00', '2026-03-09T16:00')], 0],
    ['a minute over midnight', [asked('2026-03-09T23:59', '2026-03-10T00:00')], 1],
    ['nearly two days by the clock', [asked('2026-03-09T00:00', '2026-03-10T23:59:59')], 1],
    ['over the night that is an hour shorter', [asked('2026-03-28T23:30', '2026-03-29T03:30')], 1],
    ['over the night that is an hour longer', [asked('2026-10-24T23:59', '2026-10-25T00:01')], 1],
    ['in the hour that comes twice', [asked('2026-10-25T02:10', '2026-10-25T02:50')], 0],
    ['still open', [asked('2026-03-09T08:00', null)], 0],
    [
      'two apart',
      [
        asked('2026-03-09T08:00', '2026-03-11T08:00'),
        asked('2026-03-16T08:00', '2026-03-19T08:00'),
      ],
      5,
    ],
    [
      'two that touch',
      [
        asked('2026-03-09T08:00', '2026-03-11T08:00'),
        asked('2026-03-11T09:00', '2026-03-12T08:00'),
      ],
      3,
    ],
    [
      'one within the other, the inner one first',
      [
        asked('2026-03-11T08:00', '2026-03-12T08:00'),
        asked('2026-03-09T08:00', '2026-03-19T08:00'),
      ],
      10,
    ],
    [
      'two that overlap',
      [
        asked('2026-03-09T08:00', '2026-03-13T08:00'),
        asked('2026-03-11T08:00', '2026-03-16T08:00'),
      ],
      7,
    ],
    [
      'one answered inside one that is still open',
      [asked('2026-03-09T08:00', null), asked('2026-03-10T08:00', '2026-03-12T08:00')],
      2,
    ],
  ] as const)('%s', (_, suspensions, days) => {
    expect(suspendedDays(suspensions)).toBe(days)
  })

  it('agree with a count of single days, in any order, on both sides of the change of the clocks', () => {
    const minute = fc.integer({ min: 0, max: 400 * 24 * 60 })
    const spans = fc.array(fc.tuple(minute, fc.integer({ min: 0, max: 40 * 24 * 60 })), {
      maxLength: 6,
    })
    const start = Temporal.Instant.from('2026-01-31T12:34:00Z')
    fc.assert(
      fc.property(spans, (drawn) => {
        const suspensions = drawn.map(([from, length]) => ({
          askedAt: start.add({ minutes: from }),
          answeredAt: start.add({ minutes: from + length }),
        }))
        // Another way to say it: the dates on which some question was open at the day's last instant.
        const dates = new Set<string>()
        for (const { askedAt, answeredAt } of suspensions) {
          let date = askedAt.toZonedDateTimeISO('Europe/Stockholm').toPlainDate()
          while (Temporal.Instant.compare(endOfDay(date), answeredAt) < 0) {
            dates.add(date.toString())
            date = date.add({ days: 1 })
          }
        }
        expect(suspendedDays(suspensions)).toBe(dates.size)
        expect(suspendedDays([...suspensions].reverse())).toBe(dates.size)
      }),
    )
  })
})

describe('the clock of a request with its questions', () => {
  const request = { receivedOn: day('2026-03-03'), extendedAt: null }

  it('adds whole days to the nominal date and rolls once: 3 April + 5 = 8 April, not 7 April + 5', () => {
    const clock = clockWith(request, [asked('2026-03-10T09:00', '2026-03-15T20:00')])
    expect(clock.dueOn.toString()).toBe('2026-04-08')
    expect(clock.extendedDueOn.toString()).toBe('2026-06-08')
    expect(clock.suspendedDays).toBe(5)
    expect(clock.pausedSince).toBeNull()
    expect(dueWithoutSuspension(request).toString()).toBe('2026-04-07')
  })

  it('is paused from the earliest question that is open, whatever was answered', () => {
    const clock = clockWith(request, [
      asked('2026-03-12T00:10', null),
      asked('2026-03-10T23:50', null),
      asked('2026-03-04T10:00', '2026-03-06T10:00'),
    ])
    expect(clock.pausedSince?.toString()).toBe('2026-03-10')
    expect(clock.suspendedDays).toBe(2)
  })

  it('stands on the extended date once it is taken', () => {
    const extended = { ...request, extendedAt: at('2026-03-20T09:00') }
    const clock = clockWith(extended, [asked('2026-03-10T09:00', '2026-03-15T20:00')])
    expect(clock.dueOn.toString()).toBe('2026-06-08')
    expect(dueWithoutSuspension(extended).toString()).toBe('2026-06-03')
  })

  it('says what the date would be, were the question answered today', () => {
    const open = [asked('2026-03-10T09:00', null)]
    expect(dueIfAnswered(request, open, at('2026-03-10T23:59')).toString()).toBe('2026-04-07')
    expect(dueIfAnswered(request, open, at('2026-03-15T00:00')).toString()).toBe('2026-04-08')
  })

  it('agrees with the rule written from the act, whatever was asked and answered', () => {
    const receipt = fc.integer({ min: dayNumber(2024, 0, 1), max: dayNumber(2032, 11, 31) })
    fc.assert(
      fc.property(receipt, fc.integer({ min: 0, max: 60 }), (received, days) => {
        const receivedOn = day(dateOf(received))
        const askedAt = endOfDay(receivedOn)
        const answeredAt = endOfDay(receivedOn.add({ days }))
        const clock = clockWith({ receivedOn, extendedAt: null }, [{ askedAt, answeredAt }])
        expect(clock.dueOn.toString()).toBe(independentDeadline(received, 1, days))
        expect(clock.extendedDueOn.toString()).toBe(independentDeadline(received, 3, days))
      }),
    )
  })
})

describe('a question that may stop the clock', () => {
  const asking: Asking = {
    kind: 'ACCESS',
    receivedOn: day('2026-11-22'),
    extendedAt: null,
    dueOn: day('2026-12-22'),
    identitySettled: false,
    open: [],
    wantsEverything: false,
    reason: 'IDENTITY',
    today: day('2026-11-23'),
  }
  const code = (more: Partial<Asking>) => {
    const checked = mayAsk({ ...asking, ...more })
    return checked.ok ? 'ok' : checked.problems[0]?.code
  }
  const clarify = { reason: 'CLARIFICATION' } as const

  it.each([
    ['a doubt on identity', {}, 'ok'],
    ['a doubt on identity on the last day', { today: day('2026-12-22') }, 'ok'],
    ['once the date has passed', { today: day('2026-12-23') }, 'QUESTION_TOO_LATE'],
    [
      'while the clock stands still already',
      { today: day('2026-12-23'), open: ['CLARIFICATION'] },
      'ok',
    ],
    ['of someone whose identity is settled', { identitySettled: true }, 'IDENTITY_SETTLED'],
    ['asked twice', { open: ['IDENTITY'] }, 'QUESTION_OPEN'],
    ['on a consent that is withdrawn', { kind: 'CONSENT_WITHDRAWAL' }, 'TRANSITION_NOT_ALLOWED'],
    [
      'in a child’s case, where no proof is asked for',
      { kind: 'MINOR_ERASURE' },
      'TRANSITION_NOT_ALLOWED',
    ],
    ['a clarification on the fifth working day', { ...clarify, today: day('2026-11-27') }, 'ok'],
    [
      'a clarification the day after',
      { ...clarify, today: day('2026-11-28') },
      'CLARIFICATION_TOO_LATE',
    ],
    ['a clarification of someone known', { ...clarify, identitySettled: true }, 'ok'],
    ['a clarification beside an open doubt', { ...clarify, open: ['IDENTITY'] }, 'ok'],
    [
      'a clarification again after "I want everything"',
      { ...clarify, wantsEverything: true },
      'CLARIFICATION_ANSWERED',
    ],
  ] as [string, Partial<Asking>, string][])('%s: %s', (_, more, result) => {
    expect(code(more)).toBe(result)
  })

  it('counts five working days, holidays left out', () => {
    expect(lastDayToClarify(day('2026-11-22')).toString()).toBe('2026-11-27')
    // Good Friday, the weekend and Easter Monday do not count
    expect(lastDayToClarify(day('2026-04-01')).toString()).toBe('2026-04-10')
  })

  it('is a doubt in writing, with two digits of a number at most', () => {
    expect(checkIdentityQuestion({ text: ' Adressen är ny. ', telephoneEnding: '12' })).toEqual({
      ok: true,
      value: { text: 'Adressen är ny.', telephoneEnding: '12' },
    })
    expect(checkIdentityQuestion({ text: 'Ny adress.', telephoneEnding: '' })).toMatchObject({
      value: { telephoneEnding: null },
    })
    const codes = (raw: Record<string, unknown>) => {
      const checked = checkIdentityQuestion(raw)
      return checked.ok ? [] : checked.problems.map((problem) => problem.code)
    }
    expect(codes({ text: ' ' })).toEqual(['DOUBT_MISSING'])
    expect(codes({ text: 'x'.repeat(2001) })).toEqual(['TEXT_TOO_LONG'])
    for (const telephoneEnding of ['1', '123', 'ab', '0701234512']) {
      expect(codes({ text: 'a', telephoneEnding })).toEqual(['TELEPHONE_ENDING_INVALID'])
    }
  })

  it('or a clarification that legal says covers a large amount of data', () => {
    expect(checkClarification({ text: 'Vilka konton?', large: 'yes' })).toMatchObject({ ok: true })
    expect(checkClarification({ text: '', large: 'no' })).toMatchObject({
      problems: [{ code: 'QUESTION_MISSING' }, { code: 'LARGE_AMOUNT_MISSING' }],
    })
  })
})

describe('how long a question has waited', () => {
  const asked = { askedAt: at('2026-11-24T23:30'), answeredAt: null }

  it.each([
    ['2026-11-24T23:59:59.999', 0, false],
    ['2026-11-25T00:00', 1, false],
    ['2026-12-07T23:59:59.999', 13, false],
    ['2026-12-08T00:00', 14, true],
    ['2027-11-24T09:00', 365, true],
  ])('at %s: %i days, too long: %s', (now, days, tooLong) => {
    expect(awaited(asked, at(now))).toEqual({ days, tooLong })
  })

  it('is nothing once it is answered', () => {
    expect(awaited({ ...asked, answeredAt: at('2026-11-26T09:00') }, at('2027-01-01T09:00'))).toBe(
      null,
    )
  })
})
