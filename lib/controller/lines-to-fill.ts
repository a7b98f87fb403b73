import en from '@/lib/i18n/messages/en/sheet.json' with { type: 'json' }
import sv from '@/lib/i18n/messages/sv/sheet.json' with { type: 'json' }

/** The line that stands in an answer until legal has written it: `[Legal to fill: …]`. */
export function marker(words: string, question: string): string {
  return `[${words}: ${question}]`
}

const words = [sv.toFillWords, en.toFillWords].map((each) => each.replaceAll(' ', '\\s+')).join('|')

/** The fixed words behind a bracket or before a colon, and what follows on their line. */
const anyMarker = new RegExp(
  `(?:(?<=\\[\\s*)(?:${words})(?!\\p{L})|(?:${words})(?=\\s*:))\\s*:?([^\\]\\r\\n]*)`,
  'giu',
)

/**
 * The questions of every marker left in a text, in order, in whichever language; empty when nothing is left to fill.
 * Damaged markers count as well: after editing, a lost bracket or colon must not let an unfinished answer out.
 */
export function linesToFill(text: string): string[] {
  return [...text.matchAll(anyMarker)].map(([found, question]) => question?.trim() || found.trim())
}
