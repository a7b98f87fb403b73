import { z } from 'zod'
import { greatestAge, isUnderAge } from './age'
import { readDateFields } from './date-fields'
import { checkIdentityNumber } from './identity-number'
import { checkKnownContact, type KnownContact } from './known-contact'
import type { Checked, FieldProblem } from './refusal'
import { checkText, fieldText } from './text'

/** The ways to say who one is: an identity number, or a birth date with a contact that the service has seen. */
export const identificationWays = ['identity-number', 'birth-date'] as const
export type IdentificationWay = (typeof identificationWays)[number]

type ByNumber = { way: 'identity-number'; identityNumber: string; coordination: boolean }
type ByBirthDate = { way: 'birth-date'; knownContact: KnownContact }
type Identification = { birthDate: Temporal.PlainDate } & (ByNumber | ByBirthDate)

export type WhoYouAre = { name: string } & Identification

/** The longest name that is taken, in characters. */
export const longestName = 200

type Terms = { today: Temporal.PlainDate; minimumAge: number }

/**
 * Who someone says they are. Fields: `name`, `way`, then `identityNumber`, or `birthDate-year`, `-month`, `-day` and
 * `knownContact`. `today` is Stockholm's. Someone younger than `minimumAge` gets the one problem UNDER_AGE (policy P6), whatever
 * else is wrong: nothing more is asked of a child. Other problems: NAME_*, TEXT_UNREADABLE, IDENTIFICATION_MISSING,
 * IDENTITY_NUMBER_*, BIRTH_DATE_*, KNOWN_CONTACT_*; IDENTIFICATION_DISAGREES when both ways are filled in and give two birth dates.
 */
export function checkWhoYouAre(raw: Record<string, unknown>, terms: Terms): Checked<WhoYouAre> {
  const name = checkText(fieldText(raw, 'name'), {
    field: 'name',
    missing: 'NAME_MISSING',
    tooLong: 'NAME_TOO_LONG',
    longest: longestName,
  })
  const who = checkIdentification(raw, terms)
  if (!who.ok && who.problems.some((problem) => problem.code === 'UNDER_AGE')) return who
  if (name.ok && who.ok) return { ok: true, value: { name: name.value, ...who.value } }
  return { ok: false, problems: [...problemsOf(name), ...problemsOf(who)] }
}

function checkIdentification(raw: Record<string, unknown>, terms: Terms): Checked<Identification> {
  const way = z.enum(identificationWays).safeParse(raw.way)
  if (!way.success)
    return { ok: false, problems: [{ field: 'way', code: 'IDENTIFICATION_MISSING' }] }
  const number = way.data === 'identity-number'
  const who = number ? byNumber(raw, terms) : byBirthDate(raw, terms)
  if (!who.ok) return who
  const other = number ? birthDateTyped(raw, terms) : birthDateOfNumber(raw, terms)
  if (!other || other.equals(who.value.birthDate)) return who
  // A number says more about an age than a date does (rules.md 3).
  if (!number && isUnderAge(other, terms.today, terms.minimumAge)) return underAge('identityNumber')
  const field = number ? 'identityNumber' : 'birthDate'
  return { ok: false, problems: [{ field, code: 'IDENTIFICATION_DISAGREES' }] }
}

// What stands in the other way's fields; half of an answer is none.
function birthDateTyped(raw: Record<string, unknown>, { today }: Terms) {
  const typed = checkBirthDate(raw, today)
  return typed.ok ? typed.value : null
}

function birthDateOfNumber(raw: Record<string, unknown>, { today }: Terms) {
  const typed = checkIdentityNumber(fieldText(raw, 'identityNumber'), today)
  return typed.ok ? typed.value.birthDate : null
}

function byNumber(raw: Record<string, unknown>, terms: Terms): Checked<Identification> {
  const checked = checkIdentityNumber(fieldText(raw, 'identityNumber'), terms.today)
  if (!checked.ok) return checked
  const { number, birthDate, coordination } = checked.value
  if (isUnderAge(birthDate, terms.today, terms.minimumAge)) return underAge('identityNumber')
  return {
    ok: true,
    value: { way: 'identity-number', identityNumber: number, birthDate, coordination },
  }
}

function byBirthDate(raw: Record<string, unknown>, terms: Terms): Checked<Identification> {
  const birthDate = checkBirthDate(raw, terms.today)
  if (birthDate.ok && isUnderAge(birthDate.value, terms.today, terms.minimumAge)) {
    return underAge('birthDate')
  }
  const contact = checkKnownContact(fieldText(raw, 'knownContact'))
  if (birthDate.ok && contact.ok) {
    const value = {
      way: 'birth-date',
      birthDate: birthDate.value,
      knownContact: contact.value,
    } as const
    return { ok: true, value }
  }
  return { ok: false, problems: [...problemsOf(birthDate), ...problemsOf(contact)] }
}

/** The birth date in `birthDate-year`, `-month`, `-day`. Problems at `birthDate`: BIRTH_DATE_MISSING, _INVALID, _FUTURE, _TOO_EARLY. */
export function checkBirthDate(
  raw: Record<string, unknown>,
  today: Temporal.PlainDate,
): Checked<Temporal.PlainDate> {
  const typed = readDateFields(raw, 'birthDate')
  const fail = (code: FieldProblem['code'], detail?: FieldProblem['detail']) => ({
    ok: false as const,
    problems: [{ field: 'birthDate', code, ...(detail ? { detail } : {}) }],
  })
  if (typed.state === 'empty') return fail('BIRTH_DATE_MISSING')
  if (typed.state === 'invalid') return fail('BIRTH_DATE_INVALID')
  if (Temporal.PlainDate.compare(typed.date, today) > 0) return fail('BIRTH_DATE_FUTURE')
  const earliest = today.year - greatestAge
  if (typed.date.year < earliest) return fail('BIRTH_DATE_TOO_EARLY', { earliest })
  return { ok: true, value: typed.date }
}

function underAge(field: string): Checked<Identification> {
  return { ok: false, problems: [{ field, code: 'UNDER_AGE' }] }
}

function problemsOf(checked: Checked<unknown>): FieldProblem[] {
  return checked.ok ? [] : checked.problems
}
