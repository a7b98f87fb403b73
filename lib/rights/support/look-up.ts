import { z } from 'zod'
import { checkEmail } from '../email-address'
import { checkIdentityNumber } from '../identity-number'
import { readReference } from '../reference'
import type { Checked, FieldProblem } from '../refusal'
import { fieldText } from '../text'

/** Why staff look up a status; the person sees it (rules.md 6). */
export const lookUpPurposes = ['CALLER_ASKS', 'CALLER_ADDS', 'COMPLAINT', 'MAIL_BACK'] as const
export type LookUpPurpose = (typeof lookUpPurposes)[number]

/** What a status is looked up by: one person at a time, and nothing that is only like it. */
export type LookUpTerm =
  | { by: 'reference'; value: string }
  | { by: 'email'; value: string }
  | { by: 'identity-number'; value: string }

export type LookUp = { term: LookUpTerm; purpose: LookUpPurpose }

/**
 * What an agent looks up, and why. Fields: `term` (a reference, an e-mail address or an identity number, told apart by their look), `purpose`.
 * Problems: LOOK_UP_MISSING, LOOK_UP_UNREADABLE, LOOK_UP_PURPOSE_MISSING. `today` is Stockholm's.
 */
export function checkLookUp(
  raw: Record<string, unknown>,
  today: Temporal.PlainDate,
): Checked<LookUp> {
  const term = readTerm(fieldText(raw, 'term').normalize('NFC').trim(), today)
  const purpose = z.enum(lookUpPurposes).safeParse(raw.purpose)
  if (term.ok && purpose.success) {
    return { ok: true, value: { term: term.value, purpose: purpose.data } }
  }
  const problems: FieldProblem[] = term.ok ? [] : term.problems
  return {
    ok: false,
    problems: purpose.success
      ? problems
      : [...problems, { field: 'purpose', code: 'LOOK_UP_PURPOSE_MISSING' }],
  }
}

function readTerm(typed: string, today: Temporal.PlainDate): Checked<LookUpTerm> {
  const fail = (code: FieldProblem['code']): Checked<LookUpTerm> => ({
    ok: false,
    problems: [{ field: 'term', code }],
  })
  if (typed === '') return fail('LOOK_UP_MISSING')
  const reference = readReference(typed)
  if (reference) return { ok: true, value: { by: 'reference', value: reference } }
  if (typed.includes('@')) {
    const email = checkEmail(typed)
    return email.ok
      ? { ok: true, value: { by: 'email', value: email.value } }
      : fail('LOOK_UP_UNREADABLE')
  }
  const number = checkIdentityNumber(typed, today)
  return number.ok
    ? { ok: true, value: { by: 'identity-number', value: number.value.number } }
    : fail('LOOK_UP_UNREADABLE')
}

/** What a caller can be asked, to see whether they are who they say: the answer is only that it fits, or not. */
export const callerFacts = ['name', 'birth-date', 'email', 'identity-number'] as const
export type CallerFact = (typeof callerFacts)[number]

/** What is on record of a person, as far as a caller can be asked about it. */
export type KnownOfCaller = {
  name: string | null
  birthDate: string | null
  email: string | null
  identityNumber: string | null
}

/**
 * Whether what a caller says fits what is on record. Names are compared without regard to case, accents and order; a birth date is written
 * 1990-01-31. What is not on record fits nothing, so that no answer tells what is missing.
 */
export function callerFits(
  fact: CallerFact,
  said: string,
  known: KnownOfCaller,
  today: Temporal.PlainDate,
): boolean {
  switch (fact) {
    case 'name':
      return known.name !== null && sameName(said, known.name)
    case 'birth-date':
      return known.birthDate !== null && said.trim() === known.birthDate
    case 'email': {
      const email = checkEmail(said)
      return email.ok && email.value === known.email
    }
    case 'identity-number': {
      const number = checkIdentityNumber(said, today)
      return number.ok && number.value.number === known.identityNumber
    }
  }
}

function sameName(one: string, other: string): boolean {
  const parts = (name: string) =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => part !== '')
      .sort()
      .join(' ')
  return parts(one) !== '' && parts(one) === parts(other)
}

/** Checks of one caller's words, for each look-up: enough for a slip of the tongue, too few for guessing. */
export const mostChecks = 5

/** What an agent tells a caller comes next; the words are chosen at the edge. */
export const nextSteps = [
  'WE_ANSWER',
  'WE_STOP',
  'WE_WAIT',
  'WE_ARE_LATE',
  'ANSWERED',
  'ENDED',
] as const
export type NextStep = (typeof nextSteps)[number]

/** What happens next with a request, seen on a day in Stockholm. A consent that is taken back is in force at once: what is left is to stop (Art. 7(3)). */
export function nextStepOf(
  request: {
    kind: string
    state: string
    dueOn: Temporal.PlainDate
    pausedSince: Temporal.PlainDate | null
  },
  today: Temporal.PlainDate,
): NextStep {
  const { kind, state, dueOn, pausedSince } = request
  if (state === 'DELIVERED') return 'ANSWERED'
  if (state === 'CLOSED' || state === 'WITHDRAWN') return 'ENDED'
  if (pausedSince || state === 'WAITING_FOR_PERSON') return 'WE_WAIT'
  if (Temporal.PlainDate.compare(today, dueOn) > 0) return 'WE_ARE_LATE'
  return kind === 'CONSENT_WITHDRAWAL' ? 'WE_STOP' : 'WE_ANSWER'
}
