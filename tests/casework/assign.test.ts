import { beforeEach, describe, expect, it } from 'vitest'
import { assignRequests } from '@/lib/casework/staff/assign-requests'
import { nextCase } from '@/lib/casework/staff/next-case'
import { viewMyDay } from '@/lib/casework/staff/view-my-day'
import { placeOf, viewQueue } from '@/lib/casework/staff/view-queue'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { anAccount, noon } from '@/tests/factories/people'
import { move } from '@/tests/factories/queued'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

let legal: Actor
let colleague: Actor
let references: string[]
const now = noon

beforeEach(async () => {
  legal = await anAccount('LEGAL')
  colleague = await anAccount('LEGAL')
  references = []
  for (let count = 0; count < 3; count += 1) references.push((await aFiledRequest()).reference)
})

const assigneeOf = async (reference: string) =>
  (
    await sql<{ assigneeId: string | null; version: number }>(
      'SELECT "assigneeId", "version" FROM "Request" WHERE "reference" = $1',
      [reference],
    )
  )[0]
const assignments = async () =>
  sql<{ facts: string }>(
    `SELECT "facts" FROM "LedgerEvent" WHERE "type" = 'request.assigned' AND "stream" IN
     (SELECT "ledgerStream" FROM "Request" WHERE "reference" = ANY ($1)) ORDER BY "at", "number"`,
    [references],
  )

describe('giving requests to an officer', () => {
  it('changes each with its event, and what is written on the case at the same time is not lost', async () => {
    expect(await assignRequests({ actor: legal, references, to: 'me', now })).toBe(3)
    for (const reference of references)
      expect(await assigneeOf(reference)).toEqual({ assigneeId: legal.accountId, version: 1 })
    expect(await assignments()).toHaveLength(3)
    expect((await assignments())[0]?.facts).not.toContain(legal.accountId)
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('goes to a colleague, and back to nobody', async () => {
    await assignRequests({ actor: legal, references, to: colleague.accountId, now })
    expect((await assigneeOf(references[0] ?? ''))?.assigneeId).toBe(colleague.accountId)
    expect(await assignRequests({ actor: legal, references, to: 'none', now })).toBe(3)
    expect((await assigneeOf(references[0] ?? ''))?.assigneeId).toBeNull()
  })

  it('changes nothing for what is theirs already or has ended', async () => {
    const [first = '', second = ''] = references
    await assignRequests({ actor: legal, references: [first], to: 'me', now })
    await move(second, { state: 'WITHDRAWN', endedAt: now.toString() })
    expect(await assignRequests({ actor: legal, references, to: 'me', now })).toBe(1)
    expect(await assignments()).toHaveLength(2)
    expect((await assigneeOf(second))?.assigneeId).toBeNull()
  })

  it.each([
    [[], 'me', 'NOTHING_SELECTED'],
    [['one'], 'someone', 'ASSIGNEE_UNKNOWN'],
    [['one'], '00000000-0000-4000-8000-000000000000', 'ASSIGNEE_UNKNOWN'],
    [['one'], '', 'ASSIGNEE_UNKNOWN'],
    [['INS-0000-0000'], 'me', 'NOT_FOUND'],
  ])('refuses %j to %j: %s', async (chosen, to, code) => {
    const given = chosen.map((each) => (each === 'one' ? (references[0] ?? '') : each))
    const before = await snapshot()
    expect(await refusalOf(assignRequests({ actor: legal, references: given, to, now }))).toBe(code)
    expect(await snapshot()).toEqual(before)
  })

  it('is not there for others, and nobody outside legal is given a case', async () => {
    for (const role of ['SUPPORT', 'ADMIN', 'DATA_SUBJECT'] as const) {
      const other = await anAccount(role)
      expect(await refusalOf(assignRequests({ actor: other, references, to: 'me', now }))).toBe(
        'NOT_FOUND',
      )
      const given = assignRequests({ actor: legal, references, to: other.accountId, now })
      expect(await refusalOf(given)).toBe('ASSIGNEE_UNKNOWN')
    }
  })

  it('holds when two give the same request at once: one of them has it, and the ledger is whole', async () => {
    const give = (actor: Actor) => assignRequests({ actor, references, to: 'me', now })
    await Promise.all([give(legal), give(colleague)])
    for (const reference of references) {
      const { assigneeId } = (await assigneeOf(reference)) ?? {}
      expect([legal.accountId, colleague.accountId]).toContain(assigneeId)
    }
    expect((await verifyLedger()).bad).toBeNull()
  })
})

describe('the next case', () => {
  it('follows the list that the officer came from, to its end and on from its top', async () => {
    await assignRequests({ actor: legal, references, to: 'me', now })
    const filter = { assignee: 'me' } as const
    const { rows } = await viewQueue({ actor: legal, filter, from: null, now })
    const way = { day: false, filter } as const
    const seen: (string | undefined)[] = []
    for (const { request } of rows) {
      const next = await nextCase({ actor: legal, way, current: placeOf(request), now })
      seen.push(next?.reference)
    }
    const order = rows.map(({ request }) => request.reference)
    expect(seen).toEqual([order[1], order[2], order[0]])
  })

  it('is none when the list holds nothing else', async () => {
    const [only = ''] = references
    await assignRequests({ actor: legal, references: [only], to: 'me', now })
    const filter = { assignee: 'me' } as const
    const { rows } = await viewQueue({ actor: legal, filter, from: null, now })
    const current = rows[0] && placeOf(rows[0].request)
    if (!current) throw new Error('nothing is assigned')
    expect(await nextCase({ actor: legal, way: { day: false, filter }, current, now })).toBeNull()
  })
})

describe('an officer’s day', () => {
  it('has what is theirs and over, due, written or asked of them, in that order, each once', async () => {
    const [overdue = '', today = '', written = ''] = references
    const task = (await aFiledRequest()).reference
    const calm = (await aFiledRequest()).reference
    const early = { receivedOn: '2026-10-01', targetOn: '2026-10-15' }
    const actor = legal
    await assignRequests({ actor, references: [...references, task, calm], to: 'me', now })
    await move(overdue, { ...early, dueOn: '2026-11-20', unansweredSince: now.toString() })
    await move(today, { ...early, dueOn: '2026-11-22' })
    await move(written, { unansweredSince: now.toString() })
    await sql(
      `INSERT INTO "Task" ("id", "requestId", "kind", "dueOn", "createdAt")
       SELECT gen_random_uuid(), "id", 'COLLECT', '2026-11-22', now() FROM "Request" WHERE "reference" = $1`,
      [task],
    )
    const items = await viewMyDay({ actor, now })
    expect(items.map(({ because, request }) => [because, request.reference])).toEqual([
      ['overdue', overdue],
      ['today', today],
      ['reply', written],
      ['task', task],
    ])
    const way = { day: true } as const
    const at = (index: number) => placeOf(items[index]?.request ?? items[0]?.request ?? never())
    const next = async (index: number) =>
      (await nextCase({ actor, way, current: at(index), now }))?.reference
    expect([await next(0), await next(1), await next(2)]).toEqual([today, written, task])
    expect(await next(3)).toBe(overdue)
    expect(await viewMyDay({ actor: colleague, now })).toEqual([])
  })
})

function never(): never {
  throw new Error('the day is empty')
}
