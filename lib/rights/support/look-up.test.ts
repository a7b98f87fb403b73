import { describe, expect, it } from 'vitest'
import { problems } from '@/tests/factories/form-terms'
import { identityNumberOf } from '@/tests/factories/identity-numbers'
import { requestStates } from '../life-cycle'
import { callerFacts, callerFits, checkLookUp, nextStepOf } from './look-up'

const today = Temporal.PlainDate.from('2026-11-22')
const purpose = 'CALLER_ASKS'
const number = identityNumberOf('1990-01-01')

describe('what an agent looks up', () => {
  it.each([
    ['ins-7k3f-9qxm', null],
    [' Bo@Example.com ', { by: 'email', value: 'bo@example.com' }],
    [number, { by: 'identity-number', value: number.replace('-', '') }],
  ])('is told apart by its look: %s', (term, wanted) => {
    const checked = checkLookUp({ term, purpose }, today)
    if (wanted) expect(checked).toMatchObject({ ok: true, value: { term: wanted, purpose } })
    else expect(problems(checked)).toEqual(['term LOOK_UP_UNREADABLE'])
  })

  it.each([
    ['', 'LOOK_UP_MISSING'],
    ['Bo Ek', 'LOOK_UP_UNREADABLE'],
    ['bo@', 'LOOK_UP_UNREADABLE'],
    ['19900101-0000', 'LOOK_UP_UNREADABLE'],
    ['%', 'LOOK_UP_UNREADABLE'],
  ])('is never something that is only like it: %j', (term, code) => {
    expect(problems(checkLookUp({ term, purpose }, today))).toEqual([`term ${code}`])
  })

  it.each([undefined, '', 'CURIOSITY', ['CALLER_ASKS']])(
    'has a purpose from the list: %j',
    (why) => {
      const checked = checkLookUp({ term: 'bo@example.com', purpose: why }, today)
      expect(problems(checked)).toEqual(['purpose LOOK_UP_PURPOSE_MISSING'])
    },
  )
})

describe('what a caller says', () => {
  const known = {
    name: 'Åsa Öberg',
    birthDate: '1990-01-01',
    email: 'asa@example.com',
    identityNumber: number.replace('-', ''),
  }
  const fits = (fact: (typeof callerFacts)[number], said: string) =>
    callerFits(fact, said, known, today)

  it.each([
    ['name', 'oberg, ASA'],
    ['birth-date', ' 1990-01-01 '],
    ['email', 'Asa@Example.com'],
    ['identity-number', number],
    ['identity-number', number.slice(2)],
  ] as const)('fits: %s %s', (fact, said) => expect(fits(fact, said)).toBe(true))

  it.each([
    ['name', 'Åsa'],
    ['name', ''],
    ['birth-date', '1990-01-02'],
    ['email', 'asa@example.org'],
    ['identity-number', identityNumberOf('1990-01-01', 981)],
  ] as const)('does not fit: %s %s', (fact, said) => expect(fits(fact, said)).toBe(false))

  it.each(callerFacts)('fits nothing where the %s is not on record', (fact) => {
    const nothing = { name: null, birthDate: null, email: null, identityNumber: null }
    for (const said of ['', 'null', 'Åsa Öberg', number]) {
      expect(callerFits(fact, said, nothing, today)).toBe(false)
    }
  })
})

describe('what happens next', () => {
  it.each(requestStates)('is known in the state %s', (state) => {
    const on = (day: Temporal.PlainDate) =>
      nextStepOf({ kind: 'ACCESS', state, dueOn: today, pausedSince: null }, day)
    const open = ['RECEIVED', 'IN_PROGRESS', 'DECIDED'].includes(state)
    if (open) {
      expect(on(today)).toBe('WE_ANSWER')
      expect(on(today.add({ days: 1 }))).toBe('WE_ARE_LATE')
    } else {
      expect(['WE_WAIT', 'ANSWERED', 'ENDED']).toContain(on(today))
      expect(on(today.add({ days: 1 }))).toBe(on(today))
    }
  })

  it('is that the person answers while the clock stands still, and that we stop where a consent was taken back', () => {
    const request = { kind: 'ACCESS', state: 'RECEIVED', dueOn: today, pausedSince: today }
    expect(nextStepOf(request, today)).toBe('WE_WAIT')
    const withdrawal = { ...request, kind: 'CONSENT_WITHDRAWAL', pausedSince: null }
    expect(nextStepOf(withdrawal, today)).toBe('WE_STOP')
    expect(nextStepOf(withdrawal, today.add({ days: 1 }))).toBe('WE_ARE_LATE')
    expect(nextStepOf({ ...withdrawal, state: 'CLOSED' }, today)).toBe('ENDED')
  })
})
