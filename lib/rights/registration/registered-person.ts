import { z } from 'zod'
import { isUnderAge } from '../age'
import { readDateFields } from '../date-fields'
import { checkEmail } from '../email-address'
import { checkIdentityNumber } from '../identity-number'
import { checkKnownContact } from '../known-contact'
import { type Checked, type FieldProblem, passed } from '../refusal'
import type { RequestKind } from '../request-kinds'
import { checkText, fieldText } from '../text'
import { checkBirthDate, longestName } from '../who-you-are'

/** Who a registered request is about, and how they are reached: as much as came with the letter, the call or the visit. */
export type RegisteredPerson = {
  name: string
  /** Of the number, else as stated; null where nobody said. */
  birthDate: Temporal.PlainDate | null
  identityNumber: string | null
  /** As `+` and digits. */
  telephone: string | null
  email: string | null
  postalAddress: string | null
  protectedIdentity: boolean
  underAge: boolean
}

/** The longest postal address, in characters. */
export const longestAddress = 500

type Terms = { today: Temporal.PlainDate; minimumAge: number; kind: RequestKind | null }

const ticked = (raw: Record<string, unknown>, name: string) => raw[name] === 'yes'

/**
 * The person of a registered request. Fields: `name`; `identityNumber`, `birthDate-…`, `telephone`, `email`, `address`, each where
 * it is known; `protected`, `underAge` ("yes"). Problems: NAME_*, IDENTITY_NUMBER_*, BIRTH_DATE_*, NUMBER_AND_BIRTH_DATE_DIFFER,
 * KNOWN_CONTACT_INVALID, EMAIL_INVALID, REACH_MISSING where neither e-mail nor address is known, ADDRESS_OF_PROTECTED (rules.md 5:
 * no address is asked), and UNDER_AGE_WARNING until staff have said that they register it all the same (rules.md 3).
 */
export function checkRegisteredPerson(
  raw: Record<string, unknown>,
  terms: Terms,
): Checked<RegisteredPerson> {
  const protectedIdentity = ticked(raw, 'protected')
  const name = checkText(fieldText(raw, 'name'), {
    field: 'name',
    missing: 'REGISTERED_NAME_MISSING',
    tooLong: 'NAME_TOO_LONG',
    longest: longestName,
  })
  const number = optional(fieldText(raw, 'identityNumber'), (typed) =>
    checkIdentityNumber(typed, terms.today),
  )
  const stated = checkStatedBirthDate(raw, terms.today)
  const telephone = optional(fieldText(raw, 'telephone'), checkTelephone)
  const email = optional(fieldText(raw, 'email'), checkEmail)
  const address = optional(fieldText(raw, 'address'), (typed) =>
    checkText(typed, {
      field: 'address',
      missing: 'REACH_MISSING',
      tooLong: 'TEXT_TOO_LONG',
      longest: longestAddress,
      lines: true,
    }),
  )
  const problems: FieldProblem[] = [name, number, stated, telephone, email, address].flatMap(
    (part) => (part.ok ? [] : part.problems),
  )
  const birthDate = passed(number)?.birthDate ?? passed(stated)
  if (number.ok && stated.ok && number.value && stated.value) {
    if (!number.value.birthDate.equals(stated.value)) {
      problems.push({ field: 'birthDate', code: 'NUMBER_AND_BIRTH_DATE_DIFFER' })
    }
  }
  if (protectedIdentity && passed(address)) {
    problems.push({ field: 'address', code: 'ADDRESS_OF_PROTECTED' })
  }
  // Whoever has protected identity is reached through the tax agency without any address.
  if (email.ok && address.ok && !email.value && !address.value && !protectedIdentity) {
    problems.push({ field: 'email', code: 'REACH_MISSING' })
  }
  const underAge = birthDate !== null && isUnderAge(birthDate, terms.today, terms.minimumAge)
  if (underAge && terms.kind !== 'MINOR_ERASURE' && !ticked(raw, 'underAge')) {
    problems.push({ field: 'underAge', code: 'UNDER_AGE_WARNING' })
  }
  if (problems.length > 0 || !name.ok) return { ok: false, problems }
  return {
    ok: true,
    value: {
      name: name.value,
      birthDate,
      identityNumber: passed(number)?.number ?? null,
      telephone: passed(telephone),
      email: passed(email),
      postalAddress: passed(address),
      protectedIdentity,
      underAge,
    },
  }
}

/** Nothing typed is an answer too. */
function optional<T>(typed: string, check: (typed: string) => Checked<T>): Checked<T | null> {
  return typed.trim() === '' ? { ok: true, value: null } : check(typed)
}

function checkStatedBirthDate(
  raw: Record<string, unknown>,
  today: Temporal.PlainDate,
): Checked<Temporal.PlainDate | null> {
  if (readDateFields(raw, 'birthDate').state === 'empty') return { ok: true, value: null }
  return checkBirthDate(raw, today)
}

function checkTelephone(typed: string): Checked<string> {
  const checked = checkKnownContact(typed)
  if (checked.ok && checked.value.kind === 'telephone') {
    return { ok: true, value: checked.value.value }
  }
  return { ok: false, problems: [{ field: 'telephone', code: 'KNOWN_CONTACT_INVALID' }] }
}

/** On what someone acts for another person. */
export const authorities = ['POWER_OF_ATTORNEY', 'GOD_MAN', 'FORVALTARE', 'CUSTODY'] as const
export type Authority = (typeof authorities)[number]

export type Representative = { name: string; authority: Authority; seen: string }

/**
 * Who acts for the person, and the authority that was seen: what, not a copy of it (rules.md 4). Fields: `representative`, `authority`,
 * `seen`. All empty: nobody. Problems: REPRESENTATIVE_NAME_MISSING, AUTHORITY_MISSING, AUTHORITY_SEEN_MISSING.
 */
export function checkRepresentative(raw: Record<string, unknown>): Checked<Representative | null> {
  const typed = ['representative', 'authority', 'seen'].map((name) => fieldText(raw, name).trim())
  if (typed.every((text) => text === '')) return { ok: true, value: null }
  const name = checkText(fieldText(raw, 'representative'), {
    field: 'representative',
    missing: 'REPRESENTATIVE_NAME_MISSING',
    tooLong: 'NAME_TOO_LONG',
    longest: longestName,
  })
  const authority = z.enum(authorities).safeParse(raw.authority)
  const seen = checkText(fieldText(raw, 'seen'), {
    field: 'seen',
    missing: 'AUTHORITY_SEEN_MISSING',
    tooLong: 'TEXT_TOO_LONG',
    longest: longestAddress,
    lines: true,
  })
  if (name.ok && authority.success && seen.ok) {
    const value = { name: name.value, authority: authority.data, seen: seen.value }
    return { ok: true, value }
  }
  const problems = [name, seen].flatMap((part) => (part.ok ? [] : part.problems))
  if (!authority.success) problems.push({ field: 'authority', code: 'AUTHORITY_MISSING' })
  return { ok: false, problems }
}
