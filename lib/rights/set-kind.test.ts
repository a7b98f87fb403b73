import { describe, expect, it } from 'vitest'
import { requestKinds } from './request-kinds'
import { decideKind, type Setting } from './set-kind'

const setting: Setting = {
  command: 'change-kind',
  role: 'LEGAL',
  kind: 'OTHER',
  state: 'IN_PROGRESS',
  wanted: 'ERASURE',
  receivedOn: Temporal.PlainDate.from('2026-01-31'),
  suspendedDays: 0,
  extendedAt: null,
  targetWorkingDays: 10,
}
const code = (more: Partial<Setting>) => {
  const decided = decideKind({ ...setting, ...more })
  return decided.ok ? decided.value.kind : decided.problems[0]?.code
}

describe('the kind that staff set', () => {
  it('has its dates from the day the request came in', () => {
    const decided = decideKind(setting)
    expect(decided.ok && String(decided.value.dates.due)).toBe('2026-03-02')
    expect(decided.ok && String(decided.value.dates.receivedOn)).toBe('2026-01-31')
  })

  it('keeps what stopped or extended the clock; a part begins without', () => {
    const extendedAt = Temporal.Instant.from('2026-02-10T09:00:00Z')
    const due = (more: Partial<Setting>) => {
      const decided = decideKind({ ...setting, suspendedDays: 5, ...more })
      return decided.ok && `${decided.value.dates.due} ${decided.value.dates.extendedDue}`
    }
    expect(due({})).toBe('2026-03-05 2026-05-05')
    expect(due({ extendedAt })).toBe('2026-05-05 2026-05-05')
    expect(due({ command: 'split' })).toBe('2026-03-02 2026-04-30')
  })

  it('is any but the two that have a way in of their own, and another than before', () => {
    const refused = requestKinds.filter((wanted) => code({ wanted, kind: 'OBJECTION' }) !== wanted)
    expect(refused).toEqual(['OBJECTION', 'CONSENT_WITHDRAWAL', 'MINOR_ERASURE'])
    expect(code({ wanted: 'OTHER' })).toBe('KIND_UNCHANGED')
    for (const wanted of [undefined, '', 'TICKET', ['ERASURE']])
      expect(code({ wanted })).toBe('KIND_MISSING')
  })

  it('is set by legal alone, while the request is open', () => {
    for (const command of ['change-kind', 'split'] as const) {
      for (const role of ['DATA_SUBJECT', 'SUPPORT', 'ADMIN'] as const)
        expect(code({ command, role })).toBe('TRANSITION_NOT_ALLOWED')
      for (const state of ['DECIDED', 'DELIVERED', 'CLOSED', 'WITHDRAWN'] as const)
        expect(code({ command, state })).toBe('TRANSITION_NOT_ALLOWED')
    }
  })
})
