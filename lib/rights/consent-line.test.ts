import { describe, expect, it } from 'vitest'
import { checkConsentLine } from './consent-line'

const terms = {
  known: ['BANK_COLLECTION', 'NEWS'],
  now: Temporal.Instant.from('2026-11-22T12:00:00Z'),
}
const right = ['a@example.com', '', 'NEWS', '2024-05', '2026-01-31T10:00:00+01:00', '']
const line = (...changes: [number, string][]) => {
  const cells = [...right]
  for (const [at, value] of changes) cells[at] = value
  return checkConsentLine(cells, terms)
}

describe('a line of a file of consents', () => {
  it('is read with an address, a number or both', () => {
    expect(line()).toEqual({
      ok: true,
      value: {
        email: 'a@example.com',
        identityNumber: null,
        purpose: 'NEWS',
        policyVersion: '2024-05',
        givenAt: Temporal.Instant.from('2026-01-31T09:00:00Z'),
        withdrawnAt: null,
      },
    })
    expect(line([0, ' A@Example.com '], [1, '900101-9802'])).toMatchObject({
      value: { email: 'a@example.com', identityNumber: '199001019802' },
    })
    expect(line([0, ''], [1, '19900101-9802'])).toMatchObject({ value: { email: null } })
  })

  it('keeps times to the millisecond, and when the consent was withdrawn', () => {
    const read = line([4, '2026-01-31T10:00:00.123456Z'], [5, '2026-02-01T00:00:00Z'])
    expect(read).toMatchObject({
      value: {
        givenAt: Temporal.Instant.from('2026-01-31T10:00:00.123Z'),
        withdrawnAt: Temporal.Instant.from('2026-02-01T00:00:00Z'),
      },
    })
  })

  it.each<[string, [number, string][], string[]]>([
    ['nobody’s', [[0, '']], ['WHOSE_MISSING']],
    ['no address', [[0, 'a@']], ['EMAIL_INVALID']],
    ['a wrong check digit', [[1, '19900101-9803']], ['IDENTITY_NUMBER_INVALID']],
    ['a purpose nobody has', [[2, 'ALL']], ['PURPOSE_UNKNOWN']],
    ['no version', [[3, ' ']], ['POLICY_VERSION_INVALID']],
    ['no time', [[4, '']], ['GIVEN_AT_INVALID']],
    ['a time without an offset', [[4, '2026-01-31T10:00:00']], ['GIVEN_AT_INVALID']],
    ['a day that does not exist', [[4, '2026-02-30T10:00:00Z']], ['GIVEN_AT_INVALID']],
    ['a time to come', [[4, '2026-11-22T12:00:01Z']], ['GIVEN_AT_FUTURE']],
    ['words for a time', [[5, 'igår']], ['WITHDRAWN_AT_INVALID']],
    ['withdrawn in the future', [[5, '2027-01-01T00:00:00Z']], ['WITHDRAWN_AT_FUTURE']],
    ['withdrawn before', [[5, '2026-01-01T00:00:00Z']], ['WITHDRAWN_BEFORE_GIVEN']],
    [
      'much at once',
      [
        [0, 'x'],
        [2, ''],
      ],
      ['EMAIL_INVALID', 'PURPOSE_UNKNOWN'],
    ],
  ])('is refused with %s', (_, changes, problems) => {
    expect(line(...changes)).toEqual({ ok: false, problems })
  })

  it.each([[[]], [right.slice(0, 5)], [[...right, '']]])(
    'is refused with other columns',
    (cells) => {
      expect(checkConsentLine(cells, terms)).toEqual({ ok: false, problems: ['COLUMNS_WRONG'] })
    },
  )
})
