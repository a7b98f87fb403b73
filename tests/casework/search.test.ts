import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashNames } from '@/lib/casework/people/hash-names'
import { searchRequests } from '@/lib/casework/staff/search/search-requests'
import { viewSearch } from '@/lib/casework/staff/search/view-search'
import { removeExpired } from '@/lib/data/expired'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { identityNumberOf } from '@/tests/factories/identity-numbers'
import { anAccount, anAddress, aPerson, noon } from '@/tests/factories/people'
import { move } from '@/tests/factories/queued'
import { refusalOf } from '@/tests/factories/refusals'
import { fileAccess } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

const now = noon
const number = identityNumberOf('1985-03-27').replaceAll('-', '')
const email = anAddress()
let legal: Actor
let open: string
let ended: string

async function named(name: string, raw: Record<string, unknown> = {}, address = anAddress()) {
  const way = { way: 'identity-number', identityNumber: identityNumberOf('1990-01-01') }
  return aPerson({ email: address, raw: { name, ...way, ...raw } })
}

const search = async (terms: unknown, actor = legal) => {
  const { id } = await searchRequests({ actor, terms, now })
  return viewSearch({ actor, id, now })
}
const lookUps = async () =>
  (await sql(`SELECT 1 FROM "LedgerEvent" WHERE "type" = 'request.looked-up'`)).length

beforeAll(async () => {
  legal = await anAccount('LEGAL')
  const asa = await named('Åsa-Maria Öberg Lindqvist', { identityNumber: number }, email)
  ended = await fileAccess(asa, now.subtract({ hours: 24 * 400 }))
  await move(ended, { state: 'WITHDRAWN', endedAt: now.toString() })
  open = await fileAccess(asa)
})

describe('a search', () => {
  it.each([
    ['the reference', () => open],
    ['the reference of an ended request', () => ended.toLowerCase().replaceAll('-', ' ')],
    ['the e-mail address', () => email.toUpperCase()],
    ['the identity number', () => number],
    ['the number as it is written', () => `${number.slice(0, 8)}-${number.slice(8)}`],
    ['the whole name', () => 'Åsa-Maria Öberg Lindqvist'],
    ['the name in another order and spelling', () => 'OBERG asa'],
    ['the beginning of a part of the name', () => 'lindq'],
  ])('finds a person with all their requests by %s', async (_, terms) => {
    const { people, more } = await search(terms())
    expect(people).toHaveLength(1)
    expect(people[0]).toMatchObject({
      name: 'Åsa-Maria Öberg Lindqvist',
      maskedIdentityNumber: `${number.slice(0, 8)}-****`,
      protectedIdentity: false,
    })
    expect(people[0]?.requests.map(({ reference }) => reference)).toEqual([open, ended])
    expect(more).toBe(false)
  })

  it.each(['Nobody Here', 'lindqvistsson', 'nobody@example.com', 'INS-0000-0000', 'qvist'])(
    'finds nobody by %j',
    async (terms) => {
      const before = await lookUps()
      expect((await search(terms)).people).toEqual([])
      expect(await lookUps()).toBe(before)
    },
  )

  it('finds by the telephone number somebody used with the service', async () => {
    const raw = {
      way: 'birth-date',
      identityNumber: '',
      'birthDate-year': '1980',
      'birthDate-month': '2',
      'birthDate-day': '3',
      knownContact: '070-174 06 05',
    }
    const reference = await fileAccess(await named('Tele Fonsson', raw))
    const { people } = await search('+46 70 174 06 05')
    expect(people.map(({ requests }) => requests[0]?.reference)).toEqual([reference])
    expect(people[0]).toMatchObject({ birthDate: '1980-02-03', maskedIdentityNumber: null })
  })

  it('shows ten people at most and says that there are more', async () => {
    for (let count = 0; count < 11; count += 1) await fileAccess(await named('Zorro Många'))
    const before = await lookUps()
    const { people, more } = await search('Zorro')
    expect([people.length, more]).toEqual([10, true])
    expect(await lookUps()).toBe(before + 10)
  })

  it('is told to each person who was shown, once, and opens nothing', async () => {
    const before = await lookUps()
    const { id } = await searchRequests({ actor: legal, terms: email, now })
    await viewSearch({ actor: legal, id, now })
    await viewSearch({ actor: legal, id, now })
    expect(await lookUps()).toBe(before + 1)
    const events = await sql<{ type: string; role: string; facts: string }>(
      `SELECT "type", "role", "facts" FROM "LedgerEvent" WHERE "stream" =
       (SELECT "ledgerStream" FROM "Request" WHERE "reference" = $1) ORDER BY "number" DESC LIMIT 1`,
      [open],
    )
    expect(events).toEqual([
      { type: 'request.looked-up', role: 'LEGAL', facts: '{"purpose":"CASEWORK"}' },
    ])
    expect((await sql(`SELECT 1 FROM "LedgerEvent" WHERE "type" = 'request.opened'`)).length).toBe(
      0,
    )
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('holds when many search for the same people at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => search('Zorro')))
    expect((await verifyLedger()).bad).toBeNull()
  })
})

describe('what was looked for', () => {
  it('stands in no table in the clear', async () => {
    await search(email)
    await search('Åsa-Maria')
    const rows = JSON.stringify(await snapshot())
    for (const planted of [email, number, 'Lindqvist', 'Åsa-Maria'])
      for (const form of [planted, Buffer.from(planted).toString('hex')])
        expect(rows.toLowerCase()).not.toContain(form.toLowerCase())
  })

  it('is there for the officer alone, and for a day', async () => {
    const { id } = await searchRequests({ actor: legal, terms: email, now })
    const colleague = await anAccount('LEGAL')
    const tomorrow = now.add({ hours: 24 })
    expect(await refusalOf(viewSearch({ actor: colleague, id, now }))).toBe('NOT_FOUND')
    expect(await refusalOf(viewSearch({ actor: legal, id, now: tomorrow }))).toBe('NOT_FOUND')
    expect(await refusalOf(viewSearch({ actor: legal, id: randomUUID(), now }))).toBe('NOT_FOUND')
    expect(await refusalOf(viewSearch({ actor: legal, id: 'x', now }))).toBe('NOT_FOUND')
    const { searches } = await removeExpired(tomorrow, 7)
    expect(searches).toBeGreaterThan(0)
    expect(await sql('SELECT 1 FROM "StaffSearch"')).toEqual([])
  })

  it.each(['SUPPORT', 'ADMIN', 'DATA_SUBJECT'] as const)('is not there for %s', async (role) => {
    const actor = await anAccount(role)
    const before = await snapshot()
    expect(await refusalOf(searchRequests({ actor, terms: email, now }))).toBe('NOT_FOUND')
    expect(await snapshot()).toEqual(before)
  })

  it('is refused where it says nothing, and nothing is kept', async () => {
    expect(await refusalOf(searchRequests({ actor: legal, terms: ' ', now }))).toBe(
      'SEARCH_MISSING',
    )
    expect(await refusalOf(searchRequests({ actor: legal, terms: 'Bo', now }))).toBe(
      'SEARCH_TOO_SHORT',
    )
  })
})

it('records from before are found once their names are hashed, and hashed once', async () => {
  await sql('UPDATE "DataSubject" SET "nameHashes" = NULL')
  expect((await search('lindqvist')).people).toEqual([])
  expect(await hashNames(10)).toBeGreaterThan(0)
  expect((await search('lindqvist')).people).toHaveLength(1)
  expect(await hashNames(10)).toBe(0)
})
