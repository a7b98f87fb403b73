import { placeOf, viewQueue } from '@/lib/casework/staff/view-queue'
import { type QueueFrom, queuePage, queueSql } from '@/lib/data/queue'
import type { Actor } from '@/lib/rights/actor'
import type { QueueFilter } from '@/lib/rights/queue-filter'
import { excessOf, openExplainer, quantile, type Statement } from './explained'
import { fillWithRequests, type ManyRequests } from './many-requests'
import type { Measured } from './measured'
import { queueFilters } from './queue-filters'
import { statementsOf } from './watched'

type Options = {
  requests?: number
  rounds?: number
  mostHandled?: number
  filled?: ManyRequests
  filters?: QueueFilter[]
}
type Explainer = Awaited<ReturnType<typeof openExplainer>>
type Looker = { actor: Actor; today: Temporal.PlainDate }

/** A page as the desk reads it: fifty rows, and one more that tells whether there is another page. */
const size = 51

/** Behind the last row of any queue. */
const end = {
  rank: 9,
  dueOn: Temporal.PlainDate.from('9999-12-31'),
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
}

/**
 * P1: the time inside the database of the queue's pages: of the whole queue, of every filter and of every pair of filters, the
 * first page, one in the middle and the last. Their plans, and those of all else the desk's page asks for, may read no table from end to end
 * and neither sort nor count more than `mostHandled` rows, however many are open.
 */
export async function benchQueue(options: Options = {}): Promise<Measured[]> {
  const { requests = 1_000_000, rounds = 5, mostHandled = 1_000 } = options
  const { officers, today } = options.filled ?? (await fillWithRequests(requests))
  const [actor] = officers
  if (!actor) throw new Error('nobody looks')
  const explainer = await openExplainer()
  const times: number[] = []
  const deep = { first: 0, last: 0 }
  const excess: string[] = []
  const take = async (statement: Statement, name: string) => {
    const { milliseconds, plan } = await sample(explainer, statement, rounds)
    excess.push(...excessOf(plan, mostHandled).map((what) => `${name}: ${what}`))
    return milliseconds
  }
  const { filters = queueFilters(actor) } = options
  try {
    for (const filter of filters) {
      const pages = await pagesOf({ actor, today }, filter)
      const taken: number[][] = []
      for (const page of pages) taken.push(await take(page, JSON.stringify(filter)))
      times.push(...taken.flat())
      const [first, , last] = taken.map((each) => quantile(each, 0.5))
      if (first === undefined || last === undefined) continue
      deep.first += first
      deep.last += last
    }
    for (const statement of await wholePage({ actor, today })) await take(statement, 'the desk')
  } finally {
    await explainer.close()
  }
  const p95 = quantile(times, 0.95)
  const ratio = deep.last / deep.first
  return [
    {
      id: 'P1',
      figure: `${p95.toFixed(2)} ms p95, ${quantile(times, 0.5).toFixed(2)} ms median in the database, ${filters.length} filters of ${requests} requests`,
      bar: '≤ 1 ms p95',
      passed: p95 <= 1,
    },
    {
      id: 'P1',
      figure: `the deepest page takes ${ratio.toFixed(2)}× the first`,
      bar: '≤ 1.3×',
      passed: ratio <= 1.3,
    },
    {
      id: 'P1',
      figure: `${excess.length} plans read, sort or count too much${excess[0] ? `, first ${excess[0]}` : ''}`,
      bar: '0: keyset, no full count',
      passed: excess.length === 0,
    },
  ]
}

/** The first page of a filter; where there are more, one from the middle and the last. */
async function pagesOf({ actor, today }: Looker, filter: QueueFilter): Promise<Statement[]> {
  const asked = { filter, size, me: actor.accountId, today }
  const page = (from: QueueFrom) => queuePage(actor, { ...asked, from })
  const [top] = await page(null)
  const bottom = await page({ before: end })
  const froms: QueueFrom[] = [null]
  const [beforeLast] = bottom
  if (top && beforeLast && bottom.length === size && beforeLast.id !== top.id) {
    const days = top.dueOn.until(beforeLast.dueOn, { largestUnit: 'days' }).days
    const middle = { ...placeOf(beforeLast), dueOn: top.dueOn.add({ days: Math.trunc(days / 2) }) }
    froms.push({ after: middle }, { after: placeOf(beforeLast) })
  }
  return froms.flatMap((from) => queueSql({ ...asked, from }) ?? [])
}

/** All that the desk's first page asks for: its rows, the counts above them, the officers, what was answered lately. */
function wholePage({ actor, today }: Looker): Promise<Statement[]> {
  const now = today
    .toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '12:00' })
    .toInstant()
  return statementsOf(() => viewQueue({ actor, filter: {}, from: null, now }))
}

/** A connection decides after five times whether one plan will do for a prepared statement. */
const beforeDecided = 6

/** The plan of a statement and what it took, several times; the first times, when it is new to the connection, are left out. */
async function sample(explainer: Explainer, statement: Statement, rounds: number) {
  for (let time = 1; time < beforeDecided; time += 1) await explainer.explain(statement)
  const { plan } = await explainer.explain(statement)
  const milliseconds: number[] = []
  for (let round = 0; round < rounds; round += 1)
    milliseconds.push((await explainer.explain(statement)).milliseconds)
  return { plan, milliseconds }
}
