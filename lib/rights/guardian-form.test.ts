import { describe, expect, it } from 'vitest'
import { checkGuardianForm } from './guardian-form'

const terms = { today: Temporal.PlainDate.from('2026-11-22'), minimumAge: 18 }

const born = (date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { 'birthDate-year': year, 'birthDate-month': month, 'birthDate-day': day }
}

const form = (changed: Record<string, unknown> = {}) => ({
  childName: 'Lo Öberg',
  email: 'Vuxen@Example.com',
  ...born('2015-05-06'),
  ...changed,
})

const problemsOf = (raw: Record<string, unknown>, today = terms.today) => {
  const checked = checkGuardianForm(raw, { ...terms, today })
  return checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`)
}

describe('the guardian form', () => {
  it('takes a name, a birth date and an address, and nothing more', () => {
    const raw = form({ address: 'Storgatan 1', identityNumber: '20150506-2389', why: 'x' })
    const checked = checkGuardianForm(raw, terms)
    expect(checked).toEqual({
      ok: true,
      value: {
        childName: 'Lo Öberg',
        birthDate: Temporal.PlainDate.from('2015-05-06'),
        email: 'vuxen@example.com',
      },
    })
  })

  it('names everything that is missing, in the order of the page', () => {
    expect(problemsOf({})).toEqual([
      'childName GUARDIAN_NAME_MISSING',
      'birthDate GUARDIAN_BIRTH_DATE_MISSING',
      'email EMAIL_MISSING',
    ])
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['a name of spaces', form({ childName: ' \u200b ' }), 'childName GUARDIAN_NAME_MISSING'],
    ['a name without end', form({ childName: 'a'.repeat(201) }), 'childName NAME_TOO_LONG'],
    ['a name with control signs', form({ childName: 'Lo\u0000' }), 'childName TEXT_UNREADABLE'],
    ['a day that does not exist', form(born('2015-02-30')), 'birthDate BIRTH_DATE_INVALID'],
    ['half a date', form({ 'birthDate-day': '' }), 'birthDate BIRTH_DATE_INVALID'],
    ['tomorrow', form(born('2026-11-23')), 'birthDate BIRTH_DATE_FUTURE'],
    ['two hundred years ago', form(born('1826-11-22')), 'birthDate BIRTH_DATE_TOO_EARLY'],
    ['no address', form({ email: 'nobody' }), 'email EMAIL_INVALID'],
    ['two addresses', form({ email: ['a@example.com', 'b@example.com'] }), 'email EMAIL_MISSING'],
  ])('refuses %s', (_, raw, problem) => {
    expect(problemsOf(raw)).toEqual([problem])
  })

  it('takes a child born today, and one who turns eighteen tomorrow', () => {
    expect(problemsOf(form(born('2026-11-22')))).toEqual([])
    expect(problemsOf(form(born('2008-11-23')))).toEqual([])
  })

  it('refuses someone who is eighteen: they ask for themselves', () => {
    expect(problemsOf(form(born('2008-11-22')))).toEqual(['birthDate GUARDIAN_CHILD_IS_ADULT'])
  })

  it('lets someone born on 29 February be a child until 1 March', () => {
    const leap = form(born('2008-02-29'))
    expect(problemsOf(leap, Temporal.PlainDate.from('2026-02-28'))).toEqual([])
    expect(problemsOf(leap, Temporal.PlainDate.from('2026-03-01'))).toEqual([
      'birthDate GUARDIAN_CHILD_IS_ADULT',
    ])
  })

  it('keeps emoji and letters from right to left in a name', () => {
    const checked = checkGuardianForm(form({ childName: '  لو 🌲 ' }), terms)
    expect(checked.ok && checked.value.childName).toBe('لو 🌲')
  })
})
