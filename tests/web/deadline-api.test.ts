import { IncomingMessage, ServerResponse } from 'node:http'
import { type AddressInfo, createServer, Socket } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { GET, POST } from '@/app/api/deadline/route'
import { closeDatabase } from '@/lib/data/database'
import { adoptSettings, env } from '@/lib/env'
import { limits } from '@/lib/rights/limits'
import { responses } from '@/lib/web/response-status'
import { deadlineVectors } from '@/tests/factories/deadline-vectors'
import { sql } from '@/tests/support/database'

afterAll(closeDatabase)

/** Calls the endpoint as the web server does, from a network address. */
async function call(query: string, { from = '203.0.113.9', method = GET } = {}) {
  const request = new IncomingMessage(new Socket())
  Object.defineProperty(request.socket, 'remoteAddress', { value: from })
  const asked = new Request(`http://localhost:3000/api/deadline${query}`)
  const answer = await responses.run(new ServerResponse(request), () => method(asked))
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

describe('the dates', () => {
  it.each(deadlineVectors)(
    '$received, suspended $suspendedDays days: due $due, extended $extended',
    async (vector) => {
      const { received, suspendedDays, due, extended } = vector
      const { status, body } = await call(
        `?received=${received}&suspendedDays=${suspendedDays}&locale=en`,
      )
      expect(status).toBe(200)
      expect(body).toMatchObject({ receivedOn: received, due, extendedDue: extended })
      expect(body.steps[0]).toMatchObject({ rule: 'received', date: received })
      expect(body.steps.at(-1)).toMatchObject({ rule: 'due', date: due })
    },
  )

  it.each(['2026-06-30T22:30Z', '2026-07-01T00:30%2B02:00', '2026-07-01T00:30+02:00'])(
    '%s is 1 July in Stockholm',
    async (received) => {
      const { body } = await call(`?received=${received}`)
      expect(body).toMatchObject({
        receivedOn: '2026-07-01',
        due: '2026-08-03',
        extendedDue: '2026-10-01',
      })
    },
  )

  it('come with each step in words, in the shape of the contract and nothing more', async () => {
    const { body, headers } = await call('?received=2026-01-31&suspendedDays=0&locale=en')
    expect(body).toEqual({
      receivedOn: '2026-01-31',
      due: '2026-03-02',
      extendedDue: '2026-04-30',
      steps: [
        { rule: 'received', date: '2026-01-31', text: 'The request arrived' },
        { rule: 'months-added', date: '2026-02-28', text: 'One month later' },
        {
          rule: 'day-clamped',
          date: '2026-02-28',
          text: 'That month has no day 31, so its last day counts',
        },
        {
          rule: 'rolled-over',
          date: '2026-02-28',
          text: 'Saturday, a day off. We go on to the next day',
        },
        {
          rule: 'rolled-over',
          date: '2026-03-01',
          text: 'Sunday, a day off. We go on to the next day',
        },
        { rule: 'due', date: '2026-03-02', text: 'Answer by this day' },
      ],
    })
    expect(headers.get('content-type')).toMatch(/^application\/json/)
    expect(headers.get('content-language')).toBe('en')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('speak Swedish where no language is asked for', async () => {
    const { body } = await call('?received=2026-03-03&suspendedDays=5')
    expect(body).toMatchObject({ due: '2026-04-08', extendedDue: '2026-06-08' })
    expect(body.steps[2]).toEqual({
      rule: 'days-suspended',
      date: '2026-04-08',
      text: '5 dagar läggs till',
    })
    const easter = (await call('?received=2026-03-03&locale=sv')).body
    expect(easter.steps[2].text).toContain('Långfredagen')
  })
})

describe('what cannot be answered', () => {
  it.each([
    ['', ['received RECEIVED_MISSING']],
    ['?received=', ['received RECEIVED_MISSING']],
    ['?received=2026-02-30', ['received RECEIVED_INVALID']],
    ['?received=31%2F1%202026', ['received RECEIVED_INVALID']],
    ['?received=2026-01-31T12:00', ['received RECEIVED_INVALID']],
    ['?received=%00', ['received RECEIVED_INVALID']],
    [`?received=${'9'.repeat(5000)}`, ['received RECEIVED_INVALID']],
    ['?received=2018-05-24', ['received RECEIVED_TOO_EARLY']],
    ['?received=2101-01-01', ['received RECEIVED_TOO_LATE']],
    ['?received=2026-01-31&received=2026-02-01', ['received PARAMETER_REPEATED']],
    ['?received=2026-01-31&suspendedDays=-1', ['suspendedDays SUSPENDED_DAYS_INVALID']],
    ['?received=2026-01-31&suspendedDays=1.5', ['suspendedDays SUSPENDED_DAYS_INVALID']],
    ['?received=2026-01-31&suspendedDays=3651', ['suspendedDays SUSPENDED_DAYS_INVALID']],
    ['?received=2026-01-31&locale=de', ['locale LOCALE_UNKNOWN']],
    ['?received=2026-01-31&locale=', ['locale LOCALE_UNKNOWN']],
    ['?received=2026-01-31&locale=toString', ['locale LOCALE_UNKNOWN']],
    ['?received=2026-01-31&locale=sv&locale=en', ['locale PARAMETER_REPEATED']],
    [
      '?received=x&suspendedDays=x&locale=x',
      [
        'locale LOCALE_UNKNOWN',
        'received RECEIVED_INVALID',
        'suspendedDays SUSPENDED_DAYS_INVALID',
      ],
    ],
  ])('%.60s is a problem (RFC 9457): %j', async (query, wrong) => {
    const { status, headers, body } = await call(query)
    expect(status).toBe(400)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(headers.get('cache-control')).toBe('no-store')
    const text = expect.stringMatching(/\w/)
    expect(body).toEqual({
      type: 'about:blank',
      title: text,
      status: 400,
      detail: text,
      errors: wrong.map((each) => {
        const [parameter, code] = each.split(' ')
        return { parameter, code, detail: text }
      }),
    })
  })

  it('is told in the language that was asked for', async () => {
    const detail = async (query: string) => (await call(query)).body.errors[0].detail
    expect(await detail('?locale=en')).toBe('Enter the day the request arrived.')
    expect(await detail('?locale=sv')).toBe('Skriv vilken dag begäran kom fram.')
    expect(await detail('?received=2026-01-31&locale=de')).toBe('Use sv or en.')
  })

  it('is anything but a question', async () => {
    const { status, headers } = await call('?received=2026-01-31', { method: POST })
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect(headers.get('content-type')).toBe('application/problem+json')
  })
})

const query = '?received=2026-01-31&locale=en'
const rows = () =>
  sql<{ key: string; points: number }>(
    'SELECT "key", "points" FROM "RateLimit" WHERE "key" LIKE $1',
    ['deadline-network:%'],
  )

describe('a flood', () => {
  it('ends at the call the limit says, for its own network alone, and nothing asked is kept', async () => {
    const from = '198.51.100.7'
    const before = (await rows()).map(({ key }) => key)
    expect((await call(query, { from })).status).toBe(200)
    const [row] = (await rows()).filter(({ key }) => !before.includes(key))
    expect(row?.key).toMatch(/^deadline-network:[0-9a-f]{64}$/)
    await sql('UPDATE "RateLimit" SET "points" = $1 WHERE "key" = $2', [
      limits['deadline-network'].points - 2,
      row?.key,
    ])
    const at = async () => (await call(query, { from })).status
    expect([await at(), await at(), await at()]).toEqual([200, 200, 429])
    const { headers, body } = await call(query, { from })
    expect(headers.get('retry-after')).toBe('60')
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(body).toMatchObject({ type: 'about:blank', status: 429, title: 'Too many requests' })
    expect((await call(query, { from: '198.51.100.8' })).status).toBe(200)
  })
})

describe('while the database is away', () => {
  const own = () => env().databaseUrl

  it.each(['gone', 'hanging'])('the endpoint answers all the same (%s)', async (how) => {
    const was = own()
    const silent = createServer(() => undefined)
    await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', () => ready()))
    const { port } = silent.address() as AddressInfo
    if (how === 'gone') await new Promise((done) => silent.close(done))
    await closeDatabase()
    adoptSettings({ DATABASE_URL: `postgresql://nobody@127.0.0.1:${port}/none` })
    try {
      const { status, body } = await call(query)
      expect([status, body.due]).toEqual([200, '2026-03-02'])
    } finally {
      adoptSettings({ DATABASE_URL: was })
      await closeDatabase()
      silent.close()
    }
    expect((await call(query)).status).toBe(200)
  })
})
