import { isUnderAge } from './age'
import { checkEmail } from './email-address'
import type { Checked, FieldProblem, RefusalCode } from './refusal'
import { checkText, fieldText } from './text'
import { checkBirthDate, longestName } from './who-you-are'

/** What an adult tells about a child whose data are to be erased: this and nothing more (policy P6, rules.md 3). */
export type GuardianForm = {
  childName: string
  birthDate: Temporal.PlainDate
  /** The adult's, in lower case. */
  email: string
}

/** How many days an adult has to confirm their address. */
export const guardianFormDays = 7

type Terms = { today: Temporal.PlainDate; minimumAge: number }

/**
 * The guardian form (Art. 17(1)(f)). Fields: `childName`, `birthDate-year`, `-month`, `-day`, `email`. `today` is Stockholm's.
 * Problems: GUARDIAN_NAME_MISSING, NAME_TOO_LONG, TEXT_UNREADABLE; GUARDIAN_BIRTH_DATE_MISSING, BIRTH_DATE_INVALID, _FUTURE,
 * _TOO_EARLY, and GUARDIAN_CHILD_IS_ADULT for someone who can ask for themselves; EMAIL_MISSING, EMAIL_INVALID.
 */
export function checkGuardianForm(
  raw: Record<string, unknown>,
  terms: Terms,
): Checked<GuardianForm> {
  const name = checkText(fieldText(raw, 'childName'), {
    field: 'childName',
    missing: 'GUARDIAN_NAME_MISSING',
    tooLong: 'NAME_TOO_LONG',
    longest: longestName,
  })
  const birthDate = checkChildsBirthDate(raw, terms)
  const email = checkEmail(raw.email)
  if (name.ok && birthDate.ok && email.ok) {
    const value = { childName: name.value, birthDate: birthDate.value, email: email.value }
    return { ok: true, value }
  }
  const problems = [name, birthDate, email].flatMap((part) => (part.ok ? [] : part.problems))
  return { ok: false, problems }
}

// The words of these codes speak to the person themselves; here they speak of a child.
const ofAChild: Partial<Record<RefusalCode, RefusalCode>> = {
  BIRTH_DATE_MISSING: 'GUARDIAN_BIRTH_DATE_MISSING',
}

function checkChildsBirthDate(
  raw: Record<string, unknown>,
  { today, minimumAge }: Terms,
): Checked<Temporal.PlainDate> {
  const checked = checkBirthDate(raw, today)
  if (!checked.ok) {
    const problems = checked.problems.map(
      (problem): FieldProblem => ({ ...problem, code: ofAChild[problem.code] ?? problem.code }),
    )
    return { ok: false, problems }
  }
  if (isUnderAge(checked.value, today, minimumAge)) return checked
  return { ok: false, problems: [{ field: 'birthDate', code: 'GUARDIAN_CHILD_IS_ADULT' }] }
}
