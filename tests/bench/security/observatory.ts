/** What one scan of the Observatory looks at: the answer to `/` over https, and the cookies that the portal sets. */
type Scanned = {
  headers: Record<string, string>
  cookies: string[]
  html: string
  preloaded: boolean
}

type Rule = { of: string; points: number; when: (scanned: Scanned) => boolean }

const directives = ({ headers }: Scanned) =>
  new Map(
    (headers['content-security-policy'] ?? '').split('; ').map((each) => {
      const [name = '', ...values] = each.split(' ')
      return [name, values] as const
    }),
  )
const maxAge = ({ headers }: Scanned) =>
  Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1] ?? 0)
const scripts = ({ html }: Scanned) => html.match(/<script\b[^>]*\bsrc=[^>]*>/g) ?? []
const careful = (cookie: string) =>
  /^__Host-.*; Secure/i.test(cookie) &&
  /; HttpOnly/i.test(cookie) &&
  /SameSite=(Lax|Strict)/i.test(cookie)

/**
 * The rules of MDN's HTTP Observatory that can touch this portal (its published score table, read in November 2026), the best of each
 * kind first: the first that fits counts. A scan begins at 100 points, and a bonus counts from 90.
 */
const table: Rule[] = [
  {
    of: 'content-security-policy',
    points: 10,
    when: (scanned) => {
      const policy = directives(scanned)
      const all = [...policy.values()].flat()
      const closed = policy.get('default-src')?.join() === "'none'"
      const forms = ["'self'", "'none'"].includes(policy.get('form-action')?.join() ?? '')
      return closed && forms && !all.some((value) => /unsafe|^data:|^https?:/.test(value))
    },
  },
  { of: 'content-security-policy', points: -25, when: () => true },
  {
    of: 'cookies',
    points: 5,
    when: ({ cookies }) => cookies.length > 0 && cookies.every(careful),
  },
  { of: 'cookies', points: 0, when: ({ cookies }) => cookies.length === 0 },
  { of: 'cookies', points: -40, when: () => true },
  {
    of: 'cross-origin-resource-sharing',
    points: 0,
    when: ({ headers }) => !headers['access-control-allow-origin'],
  },
  { of: 'cross-origin-resource-sharing', points: -50, when: () => true },
  {
    of: 'referrer-policy',
    points: 5,
    when: ({ headers }) =>
      /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(
        headers['referrer-policy'] ?? '',
      ),
  },
  { of: 'referrer-policy', points: -5, when: () => true },
  { of: 'strict-transport-security', points: 5, when: ({ preloaded }) => preloaded },
  { of: 'strict-transport-security', points: 0, when: (scanned) => maxAge(scanned) >= 15_768_000 },
  { of: 'strict-transport-security', points: -20, when: () => true },
  {
    of: 'subresource-integrity',
    points: 5,
    when: (scanned) => scripts(scanned).some((tag) => /\bintegrity="sha/.test(tag)),
  },
  {
    of: 'subresource-integrity',
    points: 0,
    when: (scanned) => scripts(scanned).every((tag) => /src="\//.test(tag)),
  },
  { of: 'subresource-integrity', points: -50, when: () => true },
  {
    of: 'x-content-type-options',
    points: 0,
    when: ({ headers }) => headers['x-content-type-options'] === 'nosniff',
  },
  { of: 'x-content-type-options', points: -5, when: () => true },
  {
    of: 'x-frame-options',
    points: 5,
    when: (scanned) => directives(scanned).get('frame-ancestors')?.join() === "'none'",
  },
  { of: 'x-frame-options', points: -20, when: () => true },
  {
    of: 'cross-origin-resource-policy',
    points: 10,
    when: ({ headers }) => headers['cross-origin-resource-policy'] === 'same-origin',
  },
  { of: 'cross-origin-resource-policy', points: 0, when: () => true },
]

/** The score of a scan, and what each test gave. */
export function observatoryScore(scanned: Scanned): { score: number; tests: Map<string, number> } {
  const tests = new Map<string, number>()
  for (const { of, points, when } of table)
    if (!tests.has(of) && when(scanned)) tests.set(of, points)
  const given = [...tests.values()]
  const sum = (points: number[]) => points.reduce((total, each) => total + each, 0)
  const base = 100 + sum(given.filter((points) => points < 0))
  return { score: base < 90 ? base : base + sum(given.filter((points) => points > 0)), tests }
}
