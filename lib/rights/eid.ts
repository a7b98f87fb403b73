import { isUnderAge } from './age'
import { type AssuranceLevel, isIdentitySettled } from './assurance'
import { checkIdentityNumber } from './identity-number'
import { checkText } from './text'
import { longestName } from './who-you-are'

/** Who someone is, as their eID has shown it. */
export type EidPerson = {
  name: string
  /** Twelve digits. */
  identityNumber: string
  birthDate: Temporal.PlainDate
}

/**
 * The person in the claims of a verified answer, or null where one of them is missing or no Swedish identity number: then it
 * shows nobody. The number stands in the first of `numberClaims` that is there, in twelve digits, since the century is never
 * guessed. The birth date is the eID's own where it tells one, else the number's (rules.md 3).
 */
export function readEidPerson(
  claims: Record<string, unknown>,
  numberClaims: readonly string[],
  today: Temporal.PlainDate,
): EidPerson | null {
  const typed = numberClaims.map((name) => claims[name]).find((value) => value !== undefined)
  if (typeof typed !== 'string' || !/^\d{8}-?\d{4}$/.test(typed)) return null
  const number = checkIdentityNumber(typed, today)
  const name = checkText(nameIn(claims), {
    field: 'name',
    missing: 'NAME_MISSING',
    tooLong: 'NAME_TOO_LONG',
    longest: longestName,
  })
  if (!number.ok || !name.ok) return null
  const birthDate = birthDateIn(claims) ?? number.value.birthDate
  return { name: name.value, identityNumber: number.value.number, birthDate }
}

function nameIn(claims: Record<string, unknown>): string {
  if (typeof claims.name === 'string' && claims.name.trim() !== '') return claims.name
  const parts = [claims.given_name, claims.family_name]
  return parts.filter((part) => typeof part === 'string').join(' ')
}

function birthDateIn({ birthdate }: Record<string, unknown>): Temporal.PlainDate | null {
  if (typeof birthdate !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(birthdate)) return null
  try {
    return Temporal.PlainDate.from(birthdate)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What an account's record says before an eID speaks. */
export type KnownBefore = {
  identityNumber: string | null
  birthDate: Temporal.PlainDate | null
  assurance: AssuranceLevel
  hasRequests: boolean
}

/** `SAME`: the eID shows who the record says. `NEW`: it says nothing yet, or nothing that anyone acted on. */
export type EidMatch = 'SAME' | 'NEW' | 'CONFLICT'

/**
 * How an eID fits the record of the account that shows it. What was merely typed gives way to it while nothing was asked for
 * under it. A number or birth date that differs is a conflict once identity was checked, or once there are requests: they may be
 * about someone else, whose copy must not go to whoever holds this eID (Art. 15(4), rules.md 5).
 */
export function matchEid(before: KnownBefore | null, person: EidPerson): EidMatch {
  if (!before?.birthDate) return 'NEW'
  const same = before.identityNumber
    ? before.identityNumber === person.identityNumber
    : before.birthDate.equals(person.birthDate)
  if (same) return 'SAME'
  return isIdentitySettled(before.assurance) || before.hasRequests ? 'CONFLICT' : 'NEW'
}

/**
 * What becomes of an account whose eID shows someone under age (policy P6): `ERASE` what the visit made, or open a case where
 * there are requests (`CASE`); `LEAVE` it where the record was checked to be someone else's.
 */
export function minorByEid(
  before: KnownBefore | null,
  person: EidPerson,
  terms: { today: Temporal.PlainDate; minimumAge: number },
): 'ADULT' | 'ERASE' | 'CASE' | 'LEAVE' {
  if (!isUnderAge(person.birthDate, terms.today, terms.minimumAge)) return 'ADULT'
  const settled = before !== null && isIdentitySettled(before.assurance)
  if (settled && matchEid(before, person) === 'CONFLICT') return 'LEAVE'
  return before?.hasRequests ? 'CASE' : 'ERASE'
}
