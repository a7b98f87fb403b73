/** A no-break space: what stands on either side of it stays on one line. */
const joint = '\u00a0'

/**
 * A date, a time, an amount or a rule in words, joined so that no line of a narrow page ends in the middle of it: "3 december 2026",
 * "kl. 14:05", "10 MB", "30 dagar", "artikel 12.3". What stands around it may still break off.
 */
export function joined(text: string): string {
  return text
    .replace(/\b(\d{1,2}) (\p{L}+)(?: (\d{4}))\b/gu, `$1${joint}$2${joint}$3`)
    .replace(/(kl\.|at) (?=\d)/g, `$1${joint}`)
    .replace(/(?<=\d) (?=(?:[kM]B|dag(?:ar)?|days?|kronor)\b)/g, joint)
    .replace(/(?<=\b(?:artikel|Article)) (?=\d)/gi, joint)
}

/** Words of a date with ordinary spaces, for what leaves the page as plain text: mails, letters that are edited, copies. */
export function loose(text: string): string {
  return text.replaceAll(joint, ' ')
}
