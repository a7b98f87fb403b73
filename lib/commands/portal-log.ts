/** What the tests type in as somebody's data; none of it may ever stand in the log. */
const planted = [
  /[\w.+-]+@example\.com/,
  /\b(19|20)?\d{6}[-+]\d{4}\b/,
  /Åsa|Öberg|Maja Exempel/,
  /confirm\?t=/,
  /insyn\.(session|sign-in)=/,
]

/** An id: its digits may happen to look like an identity number. */
const id = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g

/** After it, whoever writes a line that is no record writes past the log. */
const lastOfWelcome = 'Ctrl-C stops everything.'

/** A breach that a test reports itself, to see the endpoint answer. */
const probe = '"blocked":"probe.example"'

/**
 * What is wrong with all that a portal wrote during the browser run: a breach of the content security policy that a browser
 * reported, on whichever page, and lines with personal data, whether records or not. The welcome, with its demo accounts, is passed over.
 */
export function complaintsIn(words: string): string[] {
  const records = words.split('\n').filter((line) => line.startsWith('{'))
  const breaches = records.filter(
    (line) => line.includes('"event":"csp.violated"') && !line.includes(probe),
  )
  const [, serving = ''] = words.split(lastOfWelcome)
  const others = serving.split('\n').filter((line) => !line.startsWith('{'))
  const leaks = [...records, ...others].filter((line) =>
    planted.some((pattern) => pattern.test(line.replace(id, ''))),
  )
  return [
    ...breaches.map((line) => `A page broke its content security policy: ${line}`),
    ...leaks.map((line) => `The log holds personal data: ${line}`),
  ]
}
