import { z } from 'zod'
import { receivedOn } from './deadline'
import { checkIdentityNumber } from './identity-number'

/** The columns of a file of consents, in this order. */
export const consentColumns = [
  'email',
  'identityNumber',
  'purpose',
  'policyVersion',
  'givenAt',
  'withdrawnAt',
] as const

/** What can be wrong with one line; the codes are all that is told, never what stands in the line. */
export type ConsentLineProblem =
  | 'COLUMNS_WRONG'
  | 'WHOSE_MISSING'
  | 'EMAIL_INVALID'
  | 'IDENTITY_NUMBER_INVALID'
  | 'PURPOSE_UNKNOWN'
  | 'POLICY_VERSION_INVALID'
  | 'GIVEN_AT_INVALID'
  | 'GIVEN_AT_FUTURE'
  | 'WITHDRAWN_AT_INVALID'
  | 'WITHDRAWN_AT_FUTURE'
  | 'WITHDRAWN_BEFORE_GIVEN'

export type CheckedConsent = {
  /** Lower case, as addresses are compared. */
  email: string | null
  /** Twelve digits. */
  identityNumber: string | null
  purpose: string
  policyVersion: string
  givenAt: Temporal.Instant
  withdrawnAt: Temporal.Instant | null
}

type Terms = { known: readonly string[]; now: Temporal.Instant }
type Outcome = { ok: true; value: CheckedConsent } | { ok: false; problems: ConsentLineProblem[] }

const address = z.email().max(254)
const version = z.string().regex(/^[^\p{Cc}]{1,50}$/u)
const moment = z.iso.datetime({ offset: true })

/**
 * One line of a file of consents given (policy P4). Times are ISO 8601 with an offset ("2026-01-31T10:00:00+01:00"), none of
 * them after `now`; an address, an identity number or both say whose it is; the purpose is one of `known`.
 */
export function checkConsentLine(cells: readonly string[], { known, now }: Terms): Outcome {
  if (cells.length !== consentColumns.length) return { ok: false, problems: ['COLUMNS_WRONG'] }
  const [email = '', number = '', purpose = '', policyVersion = '', given = '', withdrawn = ''] =
    cells.map((cell) => cell.normalize('NFC').trim())
  const problems: ConsentLineProblem[] = []
  if (email === '' && number === '') problems.push('WHOSE_MISSING')
  if (email !== '' && !address.safeParse(email).success) problems.push('EMAIL_INVALID')
  const identity = number === '' ? null : checkIdentityNumber(number, receivedOn(now))
  if (identity && !identity.ok) problems.push('IDENTITY_NUMBER_INVALID')
  if (!known.includes(purpose)) problems.push('PURPOSE_UNKNOWN')
  if (!version.safeParse(policyVersion).success) problems.push('POLICY_VERSION_INVALID')
  const givenAt = readMoment(given)
  if (!givenAt) problems.push('GIVEN_AT_INVALID')
  const withdrawnAt = readMoment(withdrawn)
  if (withdrawn !== '' && !withdrawnAt) problems.push('WITHDRAWN_AT_INVALID')
  if (givenAt && isAfter(givenAt, now)) problems.push('GIVEN_AT_FUTURE')
  if (withdrawnAt && isAfter(withdrawnAt, now)) problems.push('WITHDRAWN_AT_FUTURE')
  if (givenAt && withdrawnAt && isAfter(givenAt, withdrawnAt)) {
    problems.push('WITHDRAWN_BEFORE_GIVEN')
  }
  if (!givenAt || problems.length > 0) return { ok: false, problems }
  const identityNumber = identity?.ok ? identity.value.number : null
  const whose = { email: email.toLowerCase() || null, identityNumber }
  return { ok: true, value: { ...whose, purpose, policyVersion, givenAt, withdrawnAt } }
}

/** To the millisecond, as the database keeps it; null for anything that is no time. */
function readMoment(text: string): Temporal.Instant | null {
  if (!moment.safeParse(text).success) return null
  try {
    return Temporal.Instant.from(text).round({ smallestUnit: 'millisecond', roundingMode: 'trunc' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0
}
