import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { comparePages, judged, type Way } from '../bench/queue-page'

/** Servers of the same page, each of which takes its time for it. */
const delays = { quick: 2, slow: 40, broken: 0 }
const servers = Object.entries(delays).map(([name, delay]) => ({
  name,
  server: createServer((_, response) => {
    setTimeout(() => {
      response.statusCode = name === 'broken' ? 500 : 200
      response.end('INS-0000-0000')
    }, delay)
  }),
}))
const ways: Record<string, Way> = {}

beforeAll(async () => {
  for (const { name, server } of servers) {
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
    const { port } = server.address() as AddressInfo
    ways[name] = { address: `http://127.0.0.1:${port}`, cookie: 'a=b' }
  }
})
afterAll(() => {
  for (const { server } of servers) server.close()
})

const compare = (among = '', few = '', fixed = '') => {
  const [first, second, third] = [among, few, fixed].map((name) => ways[name])
  if (!first || !second || !third) throw new Error('no such server')
  return comparePages({ among: first, few: second, fixed: third }, { seconds: 1, rounds: 1 })
}

it.each([
  ['as quick among many and with fixed rows', [100, 100, 100], true, true],
  ['at the bars', [100, 120, 150], true, true],
  ['slower than with fixed rows', [100, 100, 151], false, true],
  ['slower among many than among few', [100, 121, 100], true, false],
] as const)('judges a page that is %s (P2)', (_, [among, few, fixed], quick, flat) => {
  // One round in which the machine did something else tells nothing.
  const rates = { among: [among, 1, among], few: [few, few, 1], fixed: [1, fixed, fixed] }
  expect(judged(rates)).toMatchObject([{ passed: quick }, { passed: flat }])
})

it('measures what is judged: pages that take many times as long as with fixed rows fail', async () => {
  const [slower] = await compare('slow', 'slow', 'quick')
  expect(slower).toMatchObject({ id: 'P2', passed: false })
})

it('counts no page that was not shown', async () => {
  await expect(compare('broken', 'quick', 'quick')).rejects.toThrow('the queue was not shown (500)')
})
