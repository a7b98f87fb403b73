import { describe, expect, it } from 'vitest'
import { type ConsentRecord, checkWithdrawal, consentStanding, isSameWithdrawal } from './consents'

const at = (text: string) => Temporal.Instant.from(text)
const [january, february, march] = ['2026-01-10', '2026-02-10', '2026-03-10'].map((day) =>
  at(`${day}T12:00:00Z`),
) as [Temporal.Instant, Temporal.Instant, Temporal.Instant]

const record = (more: Partial<ConsentRecord>): ConsentRecord => ({
  purpose: 'NEWS',
  policyVersion: '1',
  givenAt: null,
  withdrawnAt: null,
  ...more,
})
const stateOf = (...records: ConsentRecord[]) => consentStanding(records, 'NEWS')

describe('how a consent stands', () => {
  it('is unknown with nothing on record, or with another purpose alone', () => {
    expect(stateOf()).toEqual({ state: 'NONE' })
    expect(stateOf(record({ purpose: 'OTHER', givenAt: january }))).toEqual({ state: 'NONE' })
  })

  it('is given by the latest record that nobody withdrew', () => {
    const older = record({ givenAt: january })
    const newer = record({ givenAt: february, policyVersion: '2' })
    const given = { state: 'GIVEN', at: february, policyVersion: '2' }
    expect(stateOf(older, newer)).toEqual(given)
    expect(stateOf(newer, older)).toEqual(given)
  })

  it('is withdrawn with no consent on record as well', () => {
    expect(stateOf(record({ policyVersion: null, withdrawnAt: march }))).toEqual({
      state: 'WITHDRAWN',
      at: march,
    })
  })

  it('stays withdrawn when a record of an earlier consent comes in later', () => {
    const withdrawal = record({ withdrawnAt: february, policyVersion: null })
    expect(stateOf(withdrawal, record({ givenAt: january })).state).toBe('WITHDRAWN')
    expect(stateOf(withdrawal, record({ givenAt: february })).state).toBe('WITHDRAWN')
  })

  it('is given again only by a consent after the withdrawal', () => {
    const withdrawn = record({ givenAt: january, withdrawnAt: february })
    expect(stateOf(withdrawn, record({ givenAt: march })).state).toBe('GIVEN')
    expect(
      stateOf(withdrawn, record({ givenAt: march }), record({ withdrawnAt: march })).state,
    ).toBe('WITHDRAWN')
  })
})

describe('choosing what to withdraw', () => {
  const known = ['BANK_COLLECTION', 'NEWS', 'ADS']

  it.each<[unknown, string[]]>([
    ['NEWS', ['NEWS']],
    [
      ['ADS', 'BANK_COLLECTION', 'ADS'],
      ['BANK_COLLECTION', 'ADS'],
    ],
    ['ALL', known],
    [['NEWS', 'ALL'], known],
  ])('takes %j', (purposes, value) => {
    expect(checkWithdrawal({ purposes }, known)).toEqual({ ok: true, value })
  })

  it.each<[Record<string, unknown>, string]>([
    [{}, 'CONSENTS_EMPTY'],
    [{ purposes: '' }, 'CONSENTS_EMPTY'],
    [{ purposes: [] }, 'CONSENTS_EMPTY'],
    [{ purposes: { a: 1 } }, 'CONSENTS_EMPTY'],
    [{ purposes: ['NEWS', 'MADE_UP'] }, 'CONSENT_UNKNOWN'],
    [{ purposes: ['ALL', '😀'] }, 'CONSENT_UNKNOWN'],
  ])('refuses %j', (raw, code) => {
    expect(checkWithdrawal(raw, known)).toEqual({
      ok: false,
      problems: [{ field: 'purposes', code }],
    })
  })
})

describe('withdrawing once more', () => {
  const withdrawn = [record({ withdrawnAt: february })]

  it('is the same while the first is open and nothing was given since', () => {
    expect(isSameWithdrawal(['NEWS'], ['NEWS'], withdrawn)).toBe(true)
  })

  it('is another when the selection differs, or a consent was given since', () => {
    expect(isSameWithdrawal(['NEWS'], ['NEWS', 'ADS'], withdrawn)).toBe(false)
    expect(isSameWithdrawal(['ADS'], ['NEWS'], withdrawn)).toBe(false)
    const again = [...withdrawn, record({ givenAt: march })]
    expect(isSameWithdrawal(['NEWS'], ['NEWS'], again)).toBe(false)
  })
})
