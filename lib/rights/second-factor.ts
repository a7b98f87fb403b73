import type { Role } from './actor'
import { isFreshSignIn } from './fresh-sign-in'
import type { Checked, FieldProblem, RefusalCode } from './refusal'

/** How many recovery codes are made at a time. */
export const recoveryCodes = 10

/** How many factors one person can have. */
export const mostFactors = 10

/**
 * How an admin made sure who asks to have a lost factor taken away: met in person, called back on the number of the staff list, or their
 * manager vouched for them. Never a mail: whoever took the mailbox would ask by it.
 */
export const askerChecks = ['MET', 'CALLED_BACK', 'VOUCHED'] as const
export type AskerCheck = (typeof askerChecks)[number]

/** Checks that it was said how: ASKER_CHECK_MISSING at `checked`. */
export function readAskerCheck(chosen: unknown): Checked<AskerCheck> {
  const check = askerChecks.find((each) => each === chosen)
  return check ? { ok: true, value: check } : refused('ASKER_CHECK_MISSING', 'checked')
}

/** Whether someone of this role has to show a second factor: all of the staff. */
export function needsSecondFactor(role: Role): boolean {
  return role !== 'DATA_SUBJECT'
}

/** Whether a session is one at all: for staff only once a second factor was shown in it (S6). */
export function isConfirmed(role: Role, confirmedAt: Temporal.Instant | null): boolean {
  return !needsSecondFactor(role) || confirmedAt !== null
}

/** Whether the second factor was shown a short while ago: before delivering, erasing and changing roles. */
export function isFreshlyConfirmed(
  confirmedAt: Temporal.Instant | null,
  now: Temporal.Instant,
): boolean {
  return confirmedAt !== null && isFreshSignIn(confirmedAt, now)
}

/** What someone typed as their code: six digits from an app, or a recovery code without its spaces. */
export type TypedCode = { kind: 'TOTP' | 'RECOVERY'; code: string }

/** Checks the form of a typed code: FACTOR_CODE_MISSING, FACTOR_CODE_WRONG at `code`. */
export function readFactorCode(typed: unknown): Checked<TypedCode> {
  const text = typeof typed === 'string' && typed.length <= 100 ? typed : ''
  const code = text.replace(/[\s-]/g, '').toUpperCase()
  if (code === '') return refused('FACTOR_CODE_MISSING', 'code')
  if (/^\d{6}$/.test(code)) return { ok: true, value: { kind: 'TOTP', code } }
  // Crockford's base 32 has no I, L and O: whoever reads them means these.
  const recovery = code.replaceAll('O', '0').replace(/[IL]/g, '1')
  if (/^[0-9A-HJKMNP-TV-Z]{10}$/.test(recovery))
    return { ok: true, value: { kind: 'RECOVERY', code: recovery } }
  return refused('FACTOR_CODE_WRONG', 'code')
}

/**
 * Whether a factor may be added to those that are there: the first one by whoever has signed in by mail, another only after showing
 * one a short while ago. CONFIRM_AGAIN, FACTORS_TOO_MANY.
 */
export function checkAdding(
  factors: number,
  confirmedAt: Temporal.Instant | null,
  now: Temporal.Instant,
): Checked<number> {
  if (factors > 0 && !isFreshlyConfirmed(confirmedAt, now)) return refused('CONFIRM_AGAIN')
  if (factors >= mostFactors) return refused('FACTORS_TOO_MANY')
  return { ok: true, value: factors }
}

function refused(code: RefusalCode, field = ''): { ok: false; problems: FieldProblem[] } {
  return { ok: false, problems: [{ field, code }] }
}
