import { join } from 'node:path'
import autocannon from 'autocannon'
import { sessionCookie } from '@/lib/auth/cookies'
import { newSecret } from '@/lib/auth/sign-in-tokens'
import { startSession } from '@/lib/auth/start-session'
import { closeDatabase } from '@/lib/data/database'
import type { Actor } from '@/lib/rights/actor'
import { onThrowawayServer } from '../support/throwaway-server'
import { quantile } from './explained'
import { fillWithRequests } from './many-requests'
import type { Measured } from './measured'
import { build, withWebServer } from './web-server'

type Options = { requests?: number; few?: number; seconds?: number; rounds?: number }

const fixedRows = join(import.meta.dirname, 'fixed-rows.mjs')

/** A way to the same page: the server asked, and the officer's session there. */
export type Way = { address: string; cookie: string }

/**
 * P2: the desk's page of the queue as a browser asks for it, at ten connections: among all requests, among a few, and with its rows
 * answered from memory.
 */
export async function benchQueuePage(options: Options = {}): Promise<Measured[]> {
  const { requests = 1_000_000, few = 1_000 } = options
  await build()
  return onThrowawayServer(async () => {
    // Within a year, so that enough are open to fill the page as the many do: fewer rows would be quicker for another reason.
    const amongFew = await filledFor(few, 365)
    return withWebServer([], async (fewAddress) => {
      await closeDatabase() // what follows is another server's
      return onThrowawayServer(async () => {
        const cookie = await filledFor(requests)
        return withWebServer([], (address) =>
          withWebServer([fixedRows], (fixed) =>
            comparePages(
              {
                among: { address, cookie },
                few: { address: fewAddress, cookie: amongFew },
                fixed: { address: fixed, cookie },
              },
              options,
            ),
          ),
        )
      })
    })
  })
}

async function filledFor(requests: number, daysBack?: number): Promise<string> {
  const { officers } = await fillWithRequests(requests, { daysBack })
  const [officer] = officers
  if (!officer) throw new Error('nobody looks')
  return signedIn(officer)
}

/** The cookie of a session of its own. */
export async function signedIn(actor: Actor): Promise<string> {
  const token = newSecret()
  await startSession(token, actor.accountId, actor.role, { confirmed: true })
  return `${sessionCookie()}=${token}`
}

const names = ['among', 'few', 'fixed'] as const
/** The pages that each way served in a second, round by round. */
export type Rates = Record<(typeof names)[number], number[]>

/** The ways take turns, so that other work on the machine meets all of them alike. */
export async function comparePages(
  ways: Record<keyof Rates, Way>,
  { seconds = 10, rounds = 3, ...sizes }: Options = {},
): Promise<Measured[]> {
  const rates: Rates = { among: [], few: [], fixed: [] }
  const rows = await Promise.all(names.map((name) => rowsShown(ways[name])))
  if (new Set(rows).size > 1) throw new Error(`the pages show ${rows.join(', ')} requests`)
  for (const name of names) await pagesPerSecond(ways[name], Math.min(seconds, 5)) // warm
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) rates[name].push(await pagesPerSecond(ways[name], seconds))
  return judged(rates, sizes)
}

/** What the rates come to against the bars; the middle of the rounds counts. */
export function judged(
  rates: Rates,
  { requests = 1_000_000, few = 1_000 }: Pick<Options, 'requests' | 'few'> = {},
): Measured[] {
  const [among, amongFew, fixed] = names.map((name) => quantile(rates[name], 0.5))
  const told = (rate = 0) => `${rate.toPrecision(3)} pages/s`
  const slower = (fixed ?? 0) / (among ?? 0)
  const steeper = (amongFew ?? 0) / (among ?? 0)
  return [
    {
      id: 'P2',
      figure: `the page takes ${slower.toFixed(2)}× one with fixed rows (${told(among)}, ${told(fixed)} at 10 connections)`,
      bar: '≤ 1.5×',
      passed: slower <= 1.5,
    },
    {
      id: 'P2',
      figure: `among ${requests} requests it takes ${steeper.toFixed(2)}× the time it takes among ${few} (${told(amongFew)})`,
      bar: 'flat: ≤ 1.2×',
      passed: steeper <= 1.2,
    },
  ]
}

const urlOf = ({ address }: Way) => `${address}/en/desk`

/** How many requests the page names: only pages of the same length can be compared. */
async function rowsShown(way: Way): Promise<number> {
  const { cookie } = way
  const page = await fetch(urlOf(way), { headers: { cookie }, redirect: 'manual' })
  const shown = new Set((await page.text()).match(/INS-[0-9A-Z]{4}-[0-9A-Z]{4}/g)).size
  if (page.status !== 200 || shown === 0)
    throw new Error(`the queue was not shown (${page.status})`)
  return shown
}

async function pagesPerSecond(way: Way, duration: number): Promise<number> {
  const { cookie } = way
  const { requests, non2xx, errors } = await autocannon({
    url: urlOf(way),
    headers: { cookie },
    connections: 10,
    duration,
  })
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} pages were not served`)
  return requests.total / duration
}
