/**
 * Whole years of age on a calendar date (Stockholm's). Someone born on 29 February turns a year older on 1 March in a year
 * without a leap day. Negative before birth.
 */
export function ageOn(birthDate: Temporal.PlainDate, date: Temporal.PlainDate): number {
  const years = date.year - birthDate.year
  const birthdayPassed =
    date.month > birthDate.month || (date.month === birthDate.month && date.day >= birthDate.day)
  return birthdayPassed ? years : years - 1
}

/** Whether someone is younger than `minimumAge` years on a date; the birthday itself is old enough (policy P6). */
export function isUnderAge(
  birthDate: Temporal.PlainDate,
  date: Temporal.PlainDate,
  minimumAge: number,
): boolean {
  return ageOn(birthDate, date) < minimumAge
}

/** Nobody is taken to be older than this many years: an earlier birth date is a slip of the pen. */
export const greatestAge = 130
