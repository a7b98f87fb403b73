import { describe, expect, it } from 'vitest'
import { checkBirthDate, checkWhoYouAre } from './who-you-are'

const terms = { today: Temporal.PlainDate.from('2026-11-22'), minimumAge: 18 }
const birth = (year: string, month: string, day: string) => ({
  'birthDate-year': year,
  'birthDate-month': month,
  'birthDate-day': day,
})
const problems = (raw: Record<string, unknown>) => {
  const checked = checkWhoYouAre(raw, terms)
  return checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`)
}
const number = { name: 'Åsa Ek', way: 'identity-number', identityNumber: '811218-9876' }
const date = {
  name: 'Åsa Ek',
  way: 'birth-date',
  ...birth('1981', '12', '18'),
  knownContact: 'A@B.se',
}

describe('who you are', () => {
  it('takes an identity number', () => {
    const checked = checkWhoYouAre(number, terms)
    expect(checked).toMatchObject({
      ok: true,
      value: {
        name: 'Åsa Ek',
        way: 'identity-number',
        identityNumber: '198112189876',
        coordination: false,
      },
    })
    expect(checked.ok && checked.value.birthDate.toString()).toBe('1981-12-18')
    expect(checked.ok && Object.keys(checked.value)).not.toContain('knownContact')
  })

  it('takes a birth date with a contact', () => {
    const checked = checkWhoYouAre({ ...date, identityNumber: 'not asked' }, terms)
    expect(checked).toMatchObject({
      ok: true,
      value: { way: 'birth-date', knownContact: { kind: 'email', value: 'a@b.se' } },
    })
    expect(checked.ok && checked.value.birthDate.toString()).toBe('1981-12-18')
  })

  it.each([
    [{}, ['name NAME_MISSING', 'way IDENTIFICATION_MISSING']],
    [{ ...number, way: 'passport' }, ['way IDENTIFICATION_MISSING']],
    [{ ...number, way: ['identity-number'] }, ['way IDENTIFICATION_MISSING']],
    [{ ...number, name: 'x'.repeat(201) }, ['name NAME_TOO_LONG']],
    [{ ...number, name: 'B\u0000o' }, ['name TEXT_UNREADABLE']],
    [{ ...number, identityNumber: undefined }, ['identityNumber IDENTITY_NUMBER_MISSING']],
    [{ ...number, identityNumber: '811218-9875' }, ['identityNumber IDENTITY_NUMBER_CHECK_DIGIT']],
    [
      { ...number, name: '', identityNumber: '1' },
      ['name NAME_MISSING', 'identityNumber IDENTITY_NUMBER_FORMAT'],
    ],
    [
      { way: 'birth-date' },
      ['name NAME_MISSING', 'birthDate BIRTH_DATE_MISSING', 'knownContact KNOWN_CONTACT_MISSING'],
    ],
    [{ ...date, ...birth('1981', '2', '30') }, ['birthDate BIRTH_DATE_INVALID']],
    [{ ...date, ...birth('2026', '11', '23') }, ['birthDate BIRTH_DATE_FUTURE']],
    [{ ...date, ...birth('1895', '12', '31') }, ['birthDate BIRTH_DATE_TOO_EARLY']],
    [{ ...date, knownContact: 'x' }, ['knownContact KNOWN_CONTACT_INVALID']],
  ])('%j: %j', (raw, expected) => {
    expect(problems(raw)).toEqual(expected)
  })

  it.each([
    [{ ...number, ...birth('1981', '12', '18') }, []],
    [{ ...number, ...birth('1981', '12', '19') }, ['identityNumber IDENTIFICATION_DISAGREES']],
    [{ ...number, ...birth('1981', '2', '30') }, []],
    [{ ...number, ...birth('1981', '', '') }, []],
    [{ ...date, identityNumber: '811218-9876' }, []],
    [{ ...date, identityNumber: '19900101-9802' }, ['birthDate IDENTIFICATION_DISAGREES']],
    [{ ...date, identityNumber: '19900101-9803' }, []],
  ])('a number and a birth date that were both typed must be the same day: %j', (raw, expected) => {
    expect(problems(raw)).toEqual(expected)
  })

  it('believes a number before a birth date when they disagree about an age', () => {
    const child = [...'0123456789']
      .map((check) => `20091201123${check}`)
      .map((identityNumber) => problems({ ...date, identityNumber }).join())
    expect(child.filter((found) => found === 'identityNumber UNDER_AGE')).toHaveLength(1)
    expect(problems({ ...number, ...birth('2010', '1', '1') })).toEqual([
      'identityNumber IDENTIFICATION_DISAGREES',
    ])
  })

  it('names a limit without repeating what was typed', () => {
    const early = checkBirthDate(birth('1895', '12', '31'), terms.today)
    expect(!early.ok && early.problems[0]?.detail).toEqual({ earliest: 1896 })
    expect(checkBirthDate(birth('1896', '1', '1'), terms.today).ok).toBe(true)
    expect(checkBirthDate(birth('2026', '11', '22'), terms.today).ok).toBe(true)
  })

  it('says UNDER_AGE alone, whatever else is wrong, until the day before the birthday', () => {
    const child = { way: 'birth-date', ...birth('2008', '11', '23'), knownContact: 'x' }
    expect(problems(child)).toEqual(['birthDate UNDER_AGE'])
    expect(problems({ ...date, ...birth('2026', '11', '22') })).toEqual(['birthDate UNDER_AGE'])
    expect(problems({ ...date, ...birth('2008', '11', '23') })).toEqual(['birthDate UNDER_AGE'])
    expect(problems({ ...date, ...birth('2008', '11', '22') })).toEqual([])
    expect(problems({ way: 'identity-number', identityNumber: '20091201-1234' })).toEqual([
      'name NAME_MISSING',
      'identityNumber IDENTITY_NUMBER_CHECK_DIGIT',
    ])
    const twelve = '20091201123'
    const numbers = [...'0123456789'].map((check) => ({
      way: 'identity-number',
      identityNumber: twelve + check,
    }))
    const blocked = numbers.filter((raw) => problems(raw).join() === 'identityNumber UNDER_AGE')
    expect(blocked).toHaveLength(1)
  })
})
