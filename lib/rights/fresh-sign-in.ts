/** For how many minutes a sign-in is fresh enough to fetch a copy of one's data. */
export const freshMinutes = 15

/** Whether someone who signed in then may fetch their copy now: a browser left open must not give it away (Art. 32). */
export function isFreshSignIn(signedInAt: Temporal.Instant, now: Temporal.Instant): boolean {
  const minutes = now.since(signedInAt).total('minutes')
  return minutes >= 0 && minutes <= freshMinutes
}
