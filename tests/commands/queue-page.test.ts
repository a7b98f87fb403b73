import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { comparePages, type Way } from '../bench/queue-page'

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

it('passes a page that is as quick among many and with fixed rows (P2)', async () => {
  expect(await compare('slow', 'slow', 'slow')).toMatchObject([
    { id: 'P2', passed: true },
    { id: 'P2', passed: true },
  ])
})

it('fails one that is slower than with fixed rows, and one that is slower among many', async () => {
  expect(await compare('slow', 'slow', 'quick')).toMatchObject([
    { passed: false },
    { passed: true },
  ])
  expect(await compare('slow', 'quick', 'slow')).toMatchObject([
    { passed: true },
    { passed: false },
  ])
})

it('counts no page that was not shown', async () => {
  await expect(compare('broken', 'quick', 'quick')).rejects.toThrow('the queue was not shown (500)')
})
