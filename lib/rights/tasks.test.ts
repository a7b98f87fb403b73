import { describe, expect, it } from 'vitest'
import { requestStates } from './life-cycle'
import {
  type Chased,
  checkSystemsDone,
  dueChaser,
  isStillWanted,
  isToldToRecipients,
  linkExpiry,
  systemWork,
  taskActions,
  taskKinds,
  taskResults,
  usualDueDay,
  workingDayBefore,
} from './tasks'

const day = (text: string) => Temporal.PlainDate.from(text)
const systems = [
  { key: 'REGISTER', categories: ['CONTACT'] },
  { key: 'BANK', categories: ['FINANCIAL'] },
  { key: 'REPORTS', categories: ['CONTACT', 'FINANCIAL'] },
]

describe('what is to be done where', () => {
  it.each([
    [['CONTACT'], ['REGISTER', 'REPORTS']],
    [['FINANCIAL'], ['BANK', 'REPORTS']],
    [
      ['CONTACT', 'FINANCIAL'],
      ['REGISTER', 'BANK', 'REPORTS'],
    ],
    [
      ['CONTACT', 'CONTACT'],
      ['REGISTER', 'REPORTS'],
    ],
    [['OTHER'], []],
    [[], []],
  ])('categories %j are in %j', (categories, keys) => {
    for (const action of taskActions) {
      expect(systemWork([{ action, categories }], systems)).toEqual(
        keys.map((about) => ({ action, about })),
      )
    }
  })

  it('keeps the actions of several measures apart, and asks for none twice', () => {
    const measures = [
      { action: 'RESTRICT', categories: ['CONTACT'] },
      { action: 'CORRECT', categories: ['CONTACT'] },
      { action: 'CORRECT', categories: ['FINANCIAL'] },
    ] as const
    expect(systemWork(measures, systems)).toEqual([
      { action: 'CORRECT', about: 'REGISTER' },
      { action: 'CORRECT', about: 'BANK' },
      { action: 'CORRECT', about: 'REPORTS' },
      { action: 'RESTRICT', about: 'REGISTER' },
      { action: 'RESTRICT', about: 'REPORTS' },
    ])
  })
})

describe('done means done', () => {
  const measures = [{ action: 'ERASE', categories: ['CONTACT'] }] as const
  const problem = (count: number) => ({
    ok: false,
    problems: [{ field: 'systems', code: 'SYSTEMS_NOT_DONE', detail: { count } }],
  })

  it('needs a tick of every system that holds the category, whichever way', () => {
    const results = [null, ...taskResults]
    for (const first of results) {
      for (const second of results) {
        const tasks = [
          { action: 'ERASE', about: 'REGISTER', result: first },
          { action: 'ERASE', about: 'REPORTS', result: second },
        ] as const
        const left = [first, second].filter((result) => result !== 'DONE').length
        const expected = left === 0 ? { ok: true, value: null } : problem(left)
        expect(checkSystemsDone(measures, systems, tasks)).toEqual(expected)
      }
    }
  })

  it('is not helped by another action, another system, or no task at all', () => {
    expect(checkSystemsDone(measures, systems, [])).toEqual(problem(2))
    const others = taskActions
      .filter((action) => action !== 'ERASE')
      .map((action) => ({ action, about: 'REGISTER', result: 'DONE' as const }))
    const elsewhere = { action: 'ERASE', about: 'BANK', result: 'DONE' } as const
    expect(checkSystemsDone(measures, systems, [...others, elsewhere])).toEqual(problem(2))
  })

  it('asks nothing where nothing was done', () => {
    expect(checkSystemsDone([], systems, [])).toEqual({ ok: true, value: null })
  })
})

describe('recipients (Art. 19)', () => {
  it('are told of rectification, erasure and restriction', () => {
    expect(taskActions.filter(isToldToRecipients)).toEqual(['ERASE', 'CORRECT', 'RESTRICT'])
  })

  it.each(taskKinds.flatMap((kind) => requestStates.map((state) => [kind, state] as const)))(
    '%s in a request that is %s',
    (kind, state) => {
      const over = state === 'WITHDRAWN' || state === 'DELIVERED' || state === 'CLOSED'
      const after = kind === 'NOTIFY_RECIPIENT' && state !== 'WITHDRAWN'
      expect(isStillWanted({ kind, action: null }, state)).toBe(!over || after)
      const lifting = isStillWanted({ kind: 'DO_IN_SYSTEM', action: 'LIFT' }, state)
      expect(lifting).toBe(state !== 'WITHDRAWN')
    },
  )
})

describe('the usual day', () => {
  it.each([
    ['2026-11-23', '2026-12-22', '2026-11-26'],
    // a Friday: Monday, Tuesday, Wednesday
    ['2026-11-27', '2026-12-22', '2026-12-02'],
    // never after the request's own date
    ['2026-12-21', '2026-12-22', '2026-12-22'],
    // unless that has passed
    ['2026-12-23', '2026-12-22', '2026-12-23'],
  ])('from %s, answer due %s: %s', (today, due, expected) => {
    expect(usualDueDay(day(today), day(due)).toString()).toBe(expected)
  })

  it.each([
    ['2026-11-26', '2026-11-25'],
    ['2026-11-30', '2026-11-27'],
    ['2026-12-28', '2026-12-24'],
    ['2026-04-07', '2026-04-02'],
  ])('the working day before %s is %s', (date, before) => {
    expect(workingDayBefore(day(date)).toString()).toBe(before)
  })
})

describe('chasers', () => {
  // Thursday 26 November 2026 is the due day; asked the Monday before.
  const task: Chased = { dueOn: day('2026-11-26'), writtenOn: day('2026-11-23'), escalated: false }

  it.each([
    ['2026-11-23', null],
    ['2026-11-24', null],
    ['2026-11-25', 'REMINDER'],
    ['2026-11-26', 'REMINDER'],
    ['2026-11-27', 'ESCALATION'],
    ['2026-12-24', 'ESCALATION'],
  ])('on %s: %s', (today, chaser) => {
    expect(dueChaser(task, day(today))).toBe(chaser)
  })

  it('go out once each, whatever day the worker runs', () => {
    const said: string[] = []
    let { writtenOn, escalated } = task
    for (let today = day('2026-11-23'); today.month < 12; today = today.add({ days: 1 })) {
      for (let runs = 0; runs < 3; runs++) {
        const chaser = dueChaser({ ...task, writtenOn, escalated }, today)
        if (chaser) said.push(`${chaser} ${today.toString()}`)
        if (chaser === 'REMINDER') writtenOn = today
        if (chaser === 'ESCALATION') escalated = true
      }
    }
    expect(said).toEqual(['REMINDER 2026-11-25', 'REMINDER 2026-11-26', 'ESCALATION 2026-11-27'])
  })

  it('do not remind someone who was asked the same day', () => {
    for (const today of ['2026-11-25', '2026-11-26'])
      expect(dueChaser({ ...task, writtenOn: day(today) }, day(today))).toBeNull()
  })

  it('remind nobody where no colleague was asked, and tell legal@ all the same', () => {
    const own = { ...task, writtenOn: null }
    expect(dueChaser(own, day('2026-11-26'))).toBeNull()
    expect(dueChaser(own, day('2026-11-27'))).toBe('ESCALATION')
    expect(dueChaser({ ...own, escalated: true }, day('2026-11-27'))).toBeNull()
  })

  it('wait over a weekend', () => {
    const friday = { ...task, dueOn: day('2026-11-27'), writtenOn: day('2026-11-27') }
    expect(dueChaser(friday, day('2026-11-28'))).toBeNull()
    expect(dueChaser(friday, day('2026-11-29'))).toBeNull()
    expect(dueChaser(friday, day('2026-11-30'))).toBe('ESCALATION')
    const monday = { ...task, dueOn: day('2026-11-30') }
    expect(dueChaser(monday, day('2026-11-27'))).toBe('REMINDER')
    expect(dueChaser({ ...monday, writtenOn: day('2026-11-27') }, day('2026-11-29'))).toBeNull()
  })
})

describe('the end of a link', () => {
  it('is fourteen days after the due day, or after the sending where that is later, at midnight in Stockholm', () => {
    const end = Temporal.Instant.from('2026-12-10T22:59:59.999Z')
    expect(linkExpiry(day('2026-11-26'), day('2026-11-23'))).toEqual(end)
    expect(linkExpiry(day('2026-11-01'), day('2026-11-26'))).toEqual(end)
  })
})
