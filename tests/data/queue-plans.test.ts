import { beforeAll, expect, it } from 'vitest'
import { isEnded } from '@/lib/rights/life-cycle'
import type { QueueFilter } from '@/lib/rights/queue-filter'
import { readReference } from '@/lib/rights/reference'
import type { RequestState } from '@/prisma/generated/enums'
import { benchLookUp } from '@/tests/bench/look-up'
import { fillWithRequests, type ManyRequests } from '@/tests/bench/many-requests'
import { benchQueue } from '@/tests/bench/queue'
import { queueFilters } from '@/tests/bench/queue-filters'
import { sql } from '@/tests/support/database'

// Enough that no plan is right that sorts all that is open: with fewer, the planner may find that cheaper.
const requests = 40_000
let filled: ManyRequests
const plans = async (filters?: QueueFilter[]) =>
  (await benchQueue({ requests, rounds: 1, mostHandled: 300, filled, filters })).at(2)

beforeAll(async () => {
  filled = await fillWithRequests(requests)
}, 120_000)

it('is filled with requests as life leaves them: their references valid, few of them open', async () => {
  const rows = await sql<{ reference: string; state: RequestState; ended: boolean }>(
    'SELECT "reference", "state", "endedAt" IS NOT NULL AS "ended" FROM "Request"',
  )
  expect(rows).toHaveLength(requests)
  for (const { reference, state, ended } of rows) {
    if (readReference(reference) !== reference) expect.fail(reference)
    if (isEnded(state) !== ended) expect.fail(`${reference} is ${state}`)
  }
  const open = rows.filter(({ ended }) => !ended).length
  expect(open).toBeGreaterThan(800)
  expect(open).toBeLessThan(3_000)
  expect(new Set(rows.map(({ state }) => state)).size).toBe(7)
})

it('reads no page of the queue, with no filter and no pair of filters, from end to end, and neither sorts nor counts all that is open (P1)', {
  timeout: 120_000,
}, async () => {
  // Every single filter; of the pairs one in four, all of them in npm run bench -- queue.
  const filters = filled.officers.slice(0, 1).flatMap(queueFilters)
  const some = filters.filter((filter, place) => Object.keys(filter).length < 2 || place % 4 === 0)
  expect(some.length).toBeGreaterThan(150)
  expect(await plans(some)).toMatchObject({
    figure: '0 plans read, sort or count too much',
    passed: true,
  })
})

it('finds people by what names them and by the beginnings of their names (P4)', async () => {
  const [exact, partial] = await benchLookUp({ requests, lookUps: 40, filled })
  expect(exact?.figure).toMatch(/^exact: .* 40 look-ups, [1-9]\d* of them found someone$/)
  expect(partial?.figure).toMatch(/^partial name: .* 40 look-ups, [1-9]\d* of them found someone$/)
})

it('would find a page that is sorted as a whole', async () => {
  const indexes = await sql<{ name: string }>(
    `SELECT indexname AS "name" FROM pg_indexes WHERE indexname LIKE 'Request_queue%'`,
  )
  for (const { name } of indexes) await sql(`DROP INDEX "${name}"`)
  expect(await plans([{}, { kind: 'ACCESS' }])).toMatchObject({ id: 'P1', passed: false })
})
