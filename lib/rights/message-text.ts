import type { Checked } from './refusal'
import { checkText } from './text'

/** The longest message between a person and legal, in characters. */
export const longestMessage = 10_000

/** A message as it was typed. Problems at `text`: MESSAGE_MISSING, TEXT_TOO_LONG, TEXT_UNREADABLE. */
export function checkMessage(typed: string): Checked<string> {
  return checkText(typed, {
    field: 'text',
    missing: 'MESSAGE_MISSING',
    tooLong: 'TEXT_TOO_LONG',
    longest: longestMessage,
    lines: true,
  })
}

/** What was typed as an identity number, as it is shown: the last four digits of each number, or of whatever it is, become asterisks. */
export function maskTypedNumber(text: string): string {
  const masked = withoutIdentityNumbers(text)
  if (masked !== text) return masked
  return text.replace(/\d(?=(?:\D*\d){0,3}\D*$)/gu, '*')
}

/**
 * A text without anything that reads as a Swedish identity number, for mails: the last four digits become asterisks. Cautious:
 * a number with a wrong check digit is somebody's number typed wrongly, and is masked too.
 */
export function withoutIdentityNumbers(text: string): string {
  return text.replace(
    /(?<!\d)((?:\d{2})?\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01]))(\s?[-+\u2010-\u2015\u2212]?\s?)\d{4}(?!\d)/gu,
    '$1$2****',
  )
}
