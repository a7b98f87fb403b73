import type { ControllerProfile, Line, LineToFill, Wording } from './profile'

/** What legal has filled in, by the key of the line: once for all, or on one case. */
export type FilledLines = Record<string, Wording & { example?: boolean }>

/** True for a line that the policy leaves open ("legal to fill"). */
export function isToFill(line: Line): line is LineToFill {
  return 'toFill' in line
}

/** Every line of a profile, stated or to fill, in the order a reader meets them. */
export function linesOf(profile: ControllerProfile): Line[] {
  return [
    ...profile.purposes.flatMap(({ legalBasis }) => (legalBasis === 'CONSENT' ? [] : [legalBasis])),
    profile.otherLegalBases,
    ...profile.recipients.map((recipient) => recipient.names),
    profile.storage,
    ...profile.categories.map((category) => category.storage),
    ...profile.categories.map((category) => category.source),
    profile.automatedDecisions,
    ...profile.transfers,
    profile.erasureExceptions,
  ]
}

/** The lines that legal still has to fill, given what is filled already; blank words do not fill a line. */
export function openLines(profile: ControllerProfile, filled: FilledLines = {}): LineToFill[] {
  return linesOf(profile)
    .filter(isToFill)
    .filter(({ key }) => !filled[key]?.sv.trim() || !filled[key]?.en.trim())
}

/** The examples of a profile as if they were filled in, each marked as one: for the trial. */
export function exampleLines(profile: ControllerProfile): FilledLines {
  return Object.fromEntries(
    linesOf(profile)
      .filter(isToFill)
      .map(({ key, example }) => [key, { ...example, example: true }]),
  )
}
