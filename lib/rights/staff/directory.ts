import { checkEmail } from '../email-address'
import { passed } from '../refusal'
import type { StaffRole } from './staff'

/** How the portal reads what the company's directory says of a colleague. */
export type DirectoryTerms = {
  groupClaim: string
  /** The first that a colleague is in counts. */
  groups: { group: string; role: StaffRole }[]
  /** What stands in `amr` or `acr` once a second factor was shown. */
  secondFactor: string[]
}

/** A colleague as the directory has them now. */
export type DirectoryColleague = {
  /** Who they are there, for good. */
  subject: string
  /** The address that the directory vouches for. */
  email: string
  /** Null for someone in none of the groups. */
  role: StaffRole | null
  secondFactor: boolean
}

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string')

/** Who an answer of the directory shows; null without a subject, or without an address that it vouches for. */
export function readDirectoryColleague(
  claims: Record<string, unknown>,
  { groupClaim, groups, secondFactor }: DirectoryTerms,
): DirectoryColleague | null {
  const email = passed(checkEmail(claims.email))
  const { sub: subject } = claims
  if (typeof subject !== 'string' || subject === '' || !email) return null
  // Many directories leave it out, for they hand out the addresses themselves; one that says no is believed.
  if (claims.email_verified === false || claims.email_verified === 'false') return null
  const own = texts(claims[groupClaim])
  const shown = [...texts(claims.amr), ...texts(claims.acr)]
  return {
    subject,
    email,
    role: groups.find(({ group }) => own.includes(group))?.role ?? null,
    secondFactor: secondFactor.some((value) => shown.includes(value)),
  }
}
