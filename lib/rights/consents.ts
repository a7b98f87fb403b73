import { z } from 'zod'
import type { Checked } from './refusal'

/** The consent to fetch data from the person's own bank. It stands beside the profile's purposes, under a key of its own. */
export const bankCollection = 'BANK_COLLECTION'

/** What the form calls all of them at once; never stored. */
export const everyConsent = 'ALL'

/** The version of the withdrawal form; a change of its questions counts it up. */
export const withdrawalFormVersion = 1

/** What is on record about one consent: given, withdrawn, both, or a withdrawal of something never noted. */
export type ConsentRecord = {
  purpose: string
  policyVersion: string | null
  givenAt: Temporal.Instant | null
  withdrawnAt: Temporal.Instant | null
}

/** How a consent stands now. NONE: nothing is on record; it can be withdrawn all the same. */
export type ConsentStanding =
  | { state: 'NONE' }
  | { state: 'GIVEN'; at: Temporal.Instant; policyVersion: string | null }
  | { state: 'WITHDRAWN'; at: Temporal.Instant }

/**
 * How the consent to one purpose stands (Art. 7(3)). A withdrawal ends every consent given until then, whichever record told
 * of it and whenever that record came in; only one given later counts again.
 */
export function consentStanding(
  records: readonly ConsentRecord[],
  purpose: string,
): ConsentStanding {
  const about = records.filter((record) => record.purpose === purpose)
  const withdrawn = latest(about.flatMap(({ withdrawnAt }) => withdrawnAt ?? []))
  const inForce = about.filter(
    ({ givenAt, withdrawnAt }) =>
      givenAt && !withdrawnAt && !(withdrawn && Temporal.Instant.compare(givenAt, withdrawn) <= 0),
  )
  const given = latest(inForce.flatMap(({ givenAt }) => givenAt ?? []))
  if (given) {
    const record = inForce.find(({ givenAt }) => givenAt?.equals(given))
    return { state: 'GIVEN', at: given, policyVersion: record?.policyVersion ?? null }
  }
  return withdrawn ? { state: 'WITHDRAWN', at: withdrawn } : { state: 'NONE' }
}

function latest(instants: Temporal.Instant[]): Temporal.Instant | null {
  return instants.sort(Temporal.Instant.compare).at(-1) ?? null
}

const chosenSchema = z.union([z.string().transform((key) => [key]), z.array(z.string())])

/**
 * Which consents a form withdraws, in the order of `known`; "ALL" among them means every one. Field: `purposes`, once or many
 * times. Problems: CONSENTS_EMPTY, CONSENT_UNKNOWN.
 */
export function checkWithdrawal(
  raw: Record<string, unknown>,
  known: readonly string[],
): Checked<string[]> {
  const read = chosenSchema.safeParse(raw.purposes ?? [])
  const chosen = read.success ? read.data.filter((key) => key !== '') : []
  if (chosen.length === 0) return problem('CONSENTS_EMPTY')
  if (chosen.some((key) => key !== everyConsent && !known.includes(key))) {
    return problem('CONSENT_UNKNOWN')
  }
  if (chosen.includes(everyConsent)) return { ok: true, value: [...known] }
  return { ok: true, value: known.filter((key) => chosen.includes(key)) }
}

function problem(code: 'CONSENTS_EMPTY' | 'CONSENT_UNKNOWN'): Checked<string[]> {
  return { ok: false, problems: [{ field: 'purposes', code }] }
}

/**
 * Whether a withdrawal says again what an open one said: the same selection, and no consent given since. A second click, or
 * another tab, then gets the first one's reference.
 */
export function isSameWithdrawal(
  open: readonly string[],
  now: readonly string[],
  records: readonly ConsentRecord[],
): boolean {
  return (
    open.length === now.length &&
    now.every((purpose) => open.includes(purpose)) &&
    now.every((purpose) => consentStanding(records, purpose).state === 'WITHDRAWN')
  )
}
