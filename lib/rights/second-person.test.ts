import { describe, expect, it } from 'vitest'
import { mayApprove, type SecondPerson } from './second-person'

const day = (text: string) => Temporal.PlainDate.from(text)
const about: SecondPerson = {
  proposedBy: 'one',
  actor: 'two',
  lastDay: day('2026-12-04'),
  today: day('2026-12-01'),
  fourEyes: true,
  aloneReason: '',
}
const said = (more: Partial<SecondPerson>) => {
  const checked = mayApprove({ ...about, ...more })
  return checked.ok ? checked.value.alone : checked.problems[0]?.code
}

describe('the second person', () => {
  it.each([
    ['anyone but the proposer approves', {}, false],
    ['the proposer does not', { actor: 'one' }, 'APPROVAL_BY_PROPOSER'],
    [
      'nor with a reason, the day before',
      { actor: 'one', aloneReason: 'Ensam', today: day('2026-12-03') },
      'APPROVAL_BY_PROPOSER',
    ],
    [
      'on the last day not without a reason',
      { actor: 'one', today: day('2026-12-04'), aloneReason: ' ' },
      'ALONE_REASON_MISSING',
    ],
    [
      'on the last day with a reason, flagged',
      { actor: 'one', today: day('2026-12-04'), aloneReason: 'Ensam' },
      true,
    ],
    ['after it too', { actor: 'one', today: day('2026-12-05'), aloneReason: 'Ensam' }, true],
    ['a team of one needs no second, and it shows', { actor: 'one', fourEyes: false }, true],
  ] as [string, Partial<SecondPerson>, unknown][])('%s', (_, more, result) => {
    expect(said(more)).toBe(result)
  })
})
