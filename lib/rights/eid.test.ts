import { describe, expect, it } from 'vitest'
import { type KnownBefore, matchEid, minorByEid, readEidPerson } from './eid'

const today = Temporal.PlainDate.from('2026-11-22')
const date = (text: string) => Temporal.PlainDate.from(text)
const claims = ['number', 'other']
const anna = { name: 'Anna Öberg', number: '199001019802' }
const read = (given: Record<string, unknown>) => readEidPerson(given, claims, today)

describe('who an eID shows', () => {
  it('is a name, twelve digits and the birth date in them', () => {
    expect(read(anna)).toEqual({
      name: 'Anna Öberg',
      identityNumber: '199001019802',
      birthDate: date('1990-01-01'),
    })
    expect(read({ ...anna, number: '19900101-9802' })?.identityNumber).toBe('199001019802')
  })

  it('is read from the first claim that is there, and from the parts of a name', () => {
    const parts = { other: anna.number, given_name: 'Anna', family_name: ' Öberg ' }
    expect(read(parts)).toMatchObject({ name: 'Anna Öberg', identityNumber: anna.number })
    expect(read({ ...anna, number: 'x', other: anna.number })).toBeNull()
    expect(read({ ...anna, name: ' ', given_name: 'Eva' })?.name).toBe('Eva')
  })

  it('takes the eID’s own birth date before that of the number, if it is a date', () => {
    expect(read({ ...anna, birthdate: '1990-01-03' })?.birthDate).toEqual(date('1990-01-03'))
    for (const birthdate of ['0000', '1990-02-30', '1990', 'x1990-01-03', '1990-01-03x', 19900103])
      expect(read({ ...anna, birthdate })?.birthDate).toEqual(date('1990-01-01'))
  })

  it('is a coordination number too', () => {
    expect(read({ ...anna, number: '199001619809' })?.birthDate).toEqual(date('1990-01-01'))
  })

  it.each<[string, Record<string, unknown>]>([
    ['no number', { name: 'Anna' }],
    ['ten digits, whose century would be a guess', { ...anna, number: '9001019802' }],
    ['a wrong check digit', { ...anna, number: '199001019803' }],
    ['a number that is no text', { ...anna, number: 199001019802 }],
    ['more than a number', { ...anna, number: 'SE199001019802' }],
    ['more after the number', { ...anna, number: '1990010198021' }],
    ['no name', { number: anna.number }],
    ['a name that is no text', { ...anna, name: 7, given_name: {} }],
    ['a name with a control character', { ...anna, name: 'Anna\u0000' }],
    ['too long a name', { ...anna, name: 'a'.repeat(201) }],
  ])('is nobody with %s', (_, given) => {
    expect(read(given)).toBeNull()
  })
})

const person = { name: 'Anna', identityNumber: '199001019802', birthDate: date('1990-01-01') }
const known = (more: Partial<KnownBefore> = {}): KnownBefore => ({
  identityNumber: person.identityNumber,
  birthDate: person.birthDate,
  assurance: 'EMAIL_CONFIRMED',
  hasRequests: false,
  ...more,
})
const other = { identityNumber: '198503279803', birthDate: date('1985-03-27') }
const byDate = { identityNumber: null }

describe('how an eID fits a record', () => {
  it.each<[string, KnownBefore | null, string]>([
    ['no record', null, 'NEW'],
    ['a record that says nothing', known({ identityNumber: null, birthDate: null }), 'NEW'],
    ['the same number', known(), 'SAME'],
    ['the same number, with requests', known({ hasRequests: true }), 'SAME'],
    ['the same number, checked', known({ assurance: 'CHECKED_BY_STAFF' }), 'SAME'],
    ['the same number and another birth date', known({ birthDate: other.birthDate }), 'SAME'],
    ['the same birth date', known({ ...byDate, hasRequests: true }), 'SAME'],
    ['another number that was only typed', known(other), 'NEW'],
    ['another birth date that was only typed', known({ ...other, ...byDate }), 'NEW'],
    ['another number, with requests', known({ ...other, hasRequests: true }), 'CONFLICT'],
    ['another date, with requests', known({ ...other, ...byDate, hasRequests: true }), 'CONFLICT'],
    ['another number, checked', known({ ...other, assurance: 'CHECKED_BY_STAFF' }), 'CONFLICT'],
    ['another eID', known({ ...other, assurance: 'EID' }), 'CONFLICT'],
    [
      'another number of the same day',
      known({ identityNumber: '199001019810', hasRequests: true }),
      'CONFLICT',
    ],
  ])('with %s', (_, before, match) => {
    expect(matchEid(before, person)).toBe(match)
  })
})

describe('an eID of someone under age', () => {
  const terms = { today, minimumAge: 18 }
  const child = { name: 'Bo', identityNumber: '201005069809', birthDate: date('2010-05-06') }
  const of = (before: KnownBefore | null) => minorByEid(before, child, terms)

  it('ends a visit, opens a case where there are requests, and leaves what was checked to be someone else’s', () => {
    expect(of(null)).toBe('ERASE')
    expect(of(known())).toBe('ERASE')
    expect(of(known({ hasRequests: true }))).toBe('CASE')
    expect(of(known({ assurance: 'CHECKED_BY_STAFF' }))).toBe('LEAVE')
    expect(of(known({ assurance: 'EID', hasRequests: true }))).toBe('LEAVE')
    const own = { identityNumber: child.identityNumber, birthDate: child.birthDate }
    expect(of(known({ ...own, assurance: 'EID', hasRequests: true }))).toBe('CASE')
    expect(of(known({ ...own, assurance: 'EID' }))).toBe('ERASE')
  })

  it('is one until the day before the birthday', () => {
    const born = (text: string) => ({ ...child, birthDate: date(text) })
    expect(minorByEid(null, born('2008-11-23'), terms)).toBe('ERASE')
    expect(minorByEid(null, born('2008-11-22'), terms)).toBe('ADULT')
    expect(minorByEid(known({ assurance: 'EID' }), born('2008-11-22'), terms)).toBe('ADULT')
  })
})
