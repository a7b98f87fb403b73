import { describe, expect, it } from 'vitest'
import { requestStates } from '../life-cycle'
import type { Decision } from './decision'
import {
  announceLifting,
  decideLifting,
  isInForce,
  liftingMeasures,
  type Restriction,
} from './lifting'

const reason = { ground: 'own', words: 'Därför.', law: 'artikel 18' }
const restricted: Decision = {
  kind: 'RESTRICTION',
  result: 'parts',
  parts: [{ item: 'CONTACT', result: 'restricted' }],
  ownWords: '',
}
const refused: Decision = {
  ...restricted,
  parts: [{ item: 'CONTACT', result: 'refused', reason, until: null }],
}
const inForce: Restriction = {
  kind: 'RESTRICTION',
  state: 'DELIVERED',
  role: 'LEGAL',
  decision: restricted,
  liftingOn: null,
  liftedAt: null,
}
const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-22')
const codeOf = (checked: { ok: true } | { ok: false; problems: { code: string }[] }) =>
  checked.ok ? 'ok' : checked.problems[0]?.code
const announced = { ...inForce, liftingOn: day('2026-11-29') }
const categories = [
  { key: 'CONTACT', purposes: [] },
  { key: 'FINANCIAL', purposes: [] },
]
const systems = [
  { key: 'REGISTER', categories: ['CONTACT'] },
  { key: 'BANK', categories: ['FINANCIAL'] },
  { key: 'REPORTS', categories: ['CONTACT', 'FINANCIAL'] },
]
const ticked = (...about: string[]) => ({
  categories,
  systems,
  tasks: about.map((key) => ({ action: 'LIFT', about: key, result: 'DONE' }) as const),
})
const everywhere = ticked('REGISTER', 'REPORTS')
const liftedAt = Temporal.Instant.from('2026-11-21T12:00:00Z')

describe('lifting a restriction (Art. 18(3))', () => {
  it.each<[Partial<Restriction>, string]>([
    [{}, 'ok'],
    [{ decision: refused }, 'NOT_RESTRICTED'],
    [{ decision: null }, 'NOT_RESTRICTED'],
    [{ liftedAt }, 'NOT_RESTRICTED'],
    [{ liftingOn: today }, 'LIFTING_ANNOUNCED'],
    [{ kind: 'ERASURE' }, 'TRANSITION_NOT_ALLOWED'],
    [{ role: 'SUPPORT' }, 'TRANSITION_NOT_ALLOWED'],
  ])('is announced where %j: %s', (change, expected) => {
    const raw = { reason: 'Uppgifterna är kontrollerade.' }
    const checked = announceLifting({ ...inForce, ...change }, raw, { today, noticeDays: 7 })
    expect(codeOf(checked)).toBe(expected)
  })

  it('needs a reason, and comes the next day at the earliest', () => {
    const terms = { today, noticeDays: 7 }
    expect(codeOf(announceLifting(inForce, {}, terms))).toBe('LIFTING_REASON_MISSING')
    for (const [noticeDays, expected] of [
      [7, '2026-11-29'],
      [1, '2026-11-23'],
      [0, '2026-11-23'],
    ] as const) {
      const checked = announceLifting(inForce, { reason: 'Klart.' }, { today, noticeDays })
      expect(checked.ok && checked.value.liftingOn.toString()).toBe(expected)
    }
  })

  it.each<[Restriction, string, string]>([
    [inForce, '2026-11-29', 'LIFTING_NOT_ANNOUNCED'],
    [announced, '2026-11-28', 'LIFTING_TOO_EARLY'],
    [announced, '2026-11-29', 'ok'],
    [announced, '2026-12-24', 'ok'],
    [{ ...announced, liftedAt }, '2026-11-29', 'NOT_RESTRICTED'],
  ])('%j on %s: %s', (restriction, on, expected) => {
    expect(codeOf(decideLifting(restriction, day(on), everywhere))).toBe(expected)
  })

  it('is done when each system that restricted has lifted, and names them (done means done)', () => {
    const on = day('2026-11-29')
    expect(liftingMeasures(restricted, categories)).toEqual([
      { action: 'LIFT', categories: ['CONTACT'] },
    ])
    for (const [done, left] of [
      [ticked(), 2],
      [ticked('REGISTER'), 1],
      [ticked('BANK', 'REPORTS'), 1],
    ] as const) {
      const checked = decideLifting(announced, on, done)
      expect(checked).toMatchObject({
        problems: [{ code: 'SYSTEMS_NOT_DONE', detail: { count: left } }],
      })
    }
    // What was ticked when the restriction was set does not count.
    const set = everywhere.tasks.map((task) => ({ ...task, action: 'RESTRICT' }) as const)
    expect(decideLifting(announced, on, { ...everywhere, tasks: set }).ok).toBe(false)
    expect(decideLifting(announced, on, everywhere)).toEqual({
      ok: true,
      value: ['REGISTER', 'REPORTS'],
    })
  })

  it('is possible only once the answer has gone out', () => {
    const possible = requestStates.filter(
      (state) => decideLifting({ ...announced, state }, day('2026-11-29'), everywhere).ok,
    )
    expect(possible).toEqual(['DELIVERED', 'CLOSED'])
    expect(isInForce(inForce)).toBe(true)
  })
})
