import { askForSignIn } from '@/lib/auth/ask-for-sign-in'
import { linkTokenOf, newSecret, signInMinutes } from '@/lib/auth/sign-in-tokens'
import { now } from '@/lib/clock'
import { connections } from '@/lib/data/database'
import { anAddress } from '../../factories/people'
import type { Measured } from '../measured'
import { formWith, freshNetwork, headersOf, post, someAtATime } from './posted-form'

type Options = { address: string; visits?: number; clicks?: number }

/** What scanners of mail are known to send along; some follow a link with HEAD first. */
const scanners = ['Mozilla/5.0 (compatible; link preview)', 'curl/8.9', 'SafeLinks', 'Slackbot 1.0']

/** Asks for a sign-in as a browser would; the link's token is derived as the mail does. */
async function asked() {
  const { signInId } = await askForSignIn({
    email: anAddress(),
    locale: 'en',
    wayBack: null,
    browserSecret: newSecret(),
    network: freshNetwork(),
    now: now(),
  })
  return { signInId, token: linkTokenOf(signInId) }
}

/**
 * S3: every way in which a mail scanner looks at the link uses nothing up; then the person's own click works, and of many clicks
 * at once one does. The link's start is the setting's whatever a client says, and what is kept is a hash that lives ten minutes.
 */
export async function benchScanners(options: Options): Promise<Measured[]> {
  const { address, visits = 10_000, clicks = 64 } = options
  const signIn = await asked()
  const link = `${address}/en/sign-in/confirm?t=${signIn.token}`
  const before = await rowOf(signIn.signInId)
  const other = new Map<string, number>()
  await someAtATime(Array(visits).keys(), 8, async (visit) => {
    const answer = await fetch(visit % 4 === 3 ? `${link}&_rsc=1` : link, {
      method: visit % 2 === 0 ? 'GET' : 'HEAD',
      headers: {
        ...headersOf({ network: freshNetwork() }),
        'user-agent': scanners[visit % scanners.length] ?? '',
        ...(visit % 5 === 0 ? { 'next-router-prefetch': '1', rsc: '1' } : {}),
        'x-forwarded-host': 'evil.example',
      },
      redirect: 'manual',
    })
    await answer.arrayBuffer()
    const strange = signsIn(answer) ? 'session' : answer.status >= 400 ? `${answer.status}` : null
    if (strange) other.set(strange, (other.get(strange) ?? 0) + 1)
  })
  const untouched = JSON.stringify(await rowOf(signIn.signInId)) === JSON.stringify(before)
  const sessions = await clicked(link, signIn.signInId, clicks)
  const strange = [...other].map(([what, times]) => `${times} × ${what}`).join(', ')
  return [
    {
      id: 'S3',
      figure: `${visits} visits of scanners ${untouched ? 'used nothing up' : 'changed the sign-in'}${strange ? `, but ${strange}` : ''}`,
      bar: 'nothing used up',
      passed: visits > 0 && untouched && strange === '',
    },
    {
      id: 'S3',
      figure: `${clicks} clicks at once made ${sessions} session`,
      bar: '1 session',
      passed: sessions === 1,
    },
    await kept(signIn),
  ]
}

async function rowOf(id: string): Promise<object> {
  const { rows } = await connections().pool.query('SELECT * FROM "SignIn" WHERE "id" = $1', [id])
  return rows[0]
}

const signsIn = ({ headers }: Response) =>
  headers.getSetCookie().some((cookie) => /insyn\.session=[^;]/.test(cookie))

/** How many sessions came of so many clicks, counted both in what browsers got and in the table. */
async function clicked(link: string, signInId: string, clicks: number): Promise<number> {
  const form = await formWith(link, 'token')
  const count = async () => {
    const { rows } = await connections().pool.query(
      `SELECT count(*)::int AS n FROM "Session" WHERE "accountId" IN (
        SELECT a."id" FROM "Account" a JOIN "SignIn" s ON s."emailHash" = a."emailHash" WHERE s."id" = $1)`,
      [signInId],
    )
    return (rows[0] as { n: number }).n
  }
  const before = await count()
  const answers = await Promise.all(
    Array.from({ length: clicks }, () => post(form, {}, { network: freshNetwork() })),
  )
  const given = answers.filter(signsIn).length
  const made = (await count()) - before
  if (given !== made) throw new Error(`${given} browsers signed in, ${made} sessions`)
  return made
}

async function kept({ token, signInId }: { token: string; signInId: string }): Promise<Measured> {
  const { rows } = await connections().pool.query(
    `SELECT to_jsonb(s)::text AS "text", extract(epoch FROM "expiresAt" - "createdAt") / 60 AS "minutes" FROM "SignIn" s WHERE "id" = $1`,
    [signInId],
  )
  const { text, minutes } = rows[0] as { text: string; minutes: string }
  const clear = [
    token,
    Buffer.from(token).toString('hex'),
    Buffer.from(token, 'base64url').toString('hex'),
  ]
  const hashed = !clear.some((each) => text.includes(each))
  return {
    id: 'S3',
    figure: `the token is kept ${hashed ? 'as a hash' : 'in the clear'} for ${Number(minutes)} minutes`,
    bar: `hashed, ≤ ${signInMinutes} minutes`,
    passed: hashed && Number(minutes) <= 10,
  }
}
