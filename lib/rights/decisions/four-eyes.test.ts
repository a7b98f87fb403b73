import { describe, expect, it } from 'vitest'
import { terms } from '@/tests/factories/decisions'
import type { Decision } from './decision'
import { approvals, checkComment, decideAlone, decideReview, needsApproval } from './four-eyes'

const erase = (item: string) => ({ item, result: 'erased' }) as const
const keep = (item: string, ground = 'own') =>
  ({
    item,
    result: 'kept',
    reason: { ground, words: 'Därför.', law: 'artikel 17.3' },
    until: '2027-01-31',
  }) as const
const erasure = (...parts: Extract<Decision, { result: 'parts' }>['parts']): Decision => ({
  kind: 'ERASURE',
  result: 'parts',
  parts,
  ownWords: '',
})
const full = erasure(erase('CONTACT'))
const partial = erasure(erase('CONTACT'), keep('FINANCIAL'))
const refusal = erasure(keep('CONTACT'))
const hidden = erasure(erase('CONTACT'), keep('FINANCIAL', 'SECRET'))
const copy: Decision = { kind: 'ACCESS', result: 'copy', lines: {}, ownWords: '' }

describe('four eyes', () => {
  it.each<[string, Decision, boolean, boolean, boolean]>([
    // decision, refusals, full erasures, needed
    ['a full erasure', full, true, false, false],
    ['a full erasure', full, true, true, true],
    ['a full erasure', full, false, true, true],
    ['a partial erasure', partial, true, false, true],
    ['a partial erasure', partial, false, true, false],
    ['a refusal', refusal, true, false, true],
    ['a refusal of a team of one', refusal, false, false, false],
    ['a ground not to be told, in a team of one', hidden, false, false, true],
    ['a copy', copy, true, true, false],
    ['nothing held', { kind: 'ERASURE', result: 'no-data', ownWords: '' }, true, true, false],
  ])(
    '%s (%j; refusals %s, full erasures %s): %s',
    (_, decision, refusals, fullErasures, needed) => {
      expect(needsApproval(decision, { refusals, fullErasures }, terms)).toBe(needed)
    },
  )

  it.each(approvals)(
    'is reviewed only while proposed, and never by the proposer: %s',
    (approval) => {
      const review = (reviewerId: string) => {
        const decided = decideReview({ approval, proposedById: 'a', reviewerId })
        return decided.ok ? 'ok' : decided.problems[0]?.code
      }
      const proposed = approval === 'PROPOSED'
      expect(review('b')).toBe(proposed ? 'ok' : 'APPROVAL_NOT_ASKED')
      expect(review('a')).toBe(proposed ? 'FOUR_EYES_SAME_PERSON' : 'APPROVAL_NOT_ASKED')
    },
  )

  it('is sent back with a comment', () => {
    expect(checkComment(' ')).toMatchObject({ problems: [{ code: 'COMMENT_MISSING' }] })
    expect(checkComment(' Ange lagrum. ')).toEqual({ ok: true, value: 'Ange lagrum.' })
  })

  it.each([
    ['2026-12-21', 'Kollegan är sjuk.', false, 'ALONE_TOO_EARLY'],
    ['2026-12-22', 'Kollegan är sjuk.', false, 'ok'],
    ['2026-12-23', 'Kollegan är sjuk.', false, 'ok'],
    ['2026-12-22', '', false, 'ALONE_REASON_MISSING'],
    ['2026-12-22', 'Kollegan är sjuk.', true, 'ALONE_NOT_ALLOWED'],
  ])('alone on %s for “%s” (hidden ground %s): %s', (today, reason, hidesGround, expected) => {
    const decided = decideAlone({
      hidesGround,
      today: Temporal.PlainDate.from(today),
      dueOn: Temporal.PlainDate.from('2026-12-22'),
      reason,
    })
    expect(decided.ok ? 'ok' : decided.problems[0]?.code).toBe(expected)
  })
})
