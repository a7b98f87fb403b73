import { beforeAll, describe, expect, it } from 'vitest'
import { type QueueView, viewQueue } from '@/lib/casework/staff/view-queue'
import type { QueueFrom } from '@/lib/data/queue'
import type { Actor } from '@/lib/rights/actor'
import type { QueueFilter } from '@/lib/rights/queue-filter'
import { anAccount, noon } from '@/tests/factories/people'
import { move } from '@/tests/factories/queued'
import { aFiledRequest } from '@/tests/factories/requests'
import { sql } from '@/tests/support/database'

let legal: Actor
let colleague: Actor
/** Requests by what sets them apart; today is 22 November 2026, a plain one is due a month later. */
const named: Record<string, string> = {}

const names = (view: QueueView) =>
  view.rows.map(({ request: { reference } }) =>
    Object.keys(named).find((name) => named[name] === reference),
  )
const see = (filter: QueueFilter = {}, from: QueueFrom = null, actor = legal) =>
  viewQueue({ actor, filter, from, now: noon })

async function file(name: string, set: Record<string, unknown> = {}) {
  const { reference } = await aFiledRequest()
  named[name] = reference
  if (Object.keys(set).length > 0) await move(reference, set)
}

beforeAll(async () => {
  legal = await anAccount('LEGAL')
  colleague = await anAccount('LEGAL')
  const early = { receivedOn: '2026-10-01', targetOn: '2026-10-15' }
  await file('plain')
  await file('overdue', { ...early, dueOn: '2026-11-20' })
  await file('today', { ...early, dueOn: '2026-11-22' })
  await file('soon', { ...early, dueOn: '2026-11-29', assigneeId: legal.accountId })
  await file('child', { kind: 'MINOR_ERASURE', dueOn: '2026-12-20' })
  await file('paused', {
    ...early,
    dueOn: '2026-11-10',
    state: 'WAITING_FOR_PERSON',
    pausedSince: '2026-11-05',
  })
  await file('english', { locale: 'en', channel: 'LETTER', feeState: 'TO_ASSESS' })
  await file('written', { unansweredSince: noon.toString(), state: 'IN_PROGRESS' })
  await file('proposed', { approvalAskedAt: noon.toString(), assigneeId: colleague.accountId })
  await sql(
    `INSERT INTO "Answer" ("requestId", "sealedLetter", "approval", "proposedById", "proposedAt", "updatedById", "updatedAt")
     SELECT "id", '\\x00', 'PROPOSED', $2, now(), $2, now() FROM "Request" WHERE "reference" = $1`,
    [named.proposed, colleague.accountId],
  )
  await sql(
    `UPDATE "OutgoingMail" SET "state" = 'FAILED', "createdAt" = $2 WHERE "kind" = 'RECEIPT'
     AND "requestId" = (SELECT "id" FROM "Request" WHERE "reference" = $1)`,
    [named.english, noon.toString()],
  )
})

describe('the queue', () => {
  it('has a child first, then the earliest date, and last what waits for the person', async () => {
    const order = names(await see())
    expect(order.slice(0, 4)).toEqual(['child', 'overdue', 'today', 'soon'])
    expect(order.at(-1)).toBe('paused')
    expect(order).toHaveLength(9)
  })

  it.each<[QueueFilter, string[]]>([
    [{ due: 'overdue' }, ['overdue']],
    [{ due: 'today' }, ['today']],
    [{ due: 'week' }, ['today', 'soon']],
    [{ minor: 'yes' }, ['child']],
    [{ kind: 'MINOR_ERASURE' }, ['child']],
    [{ state: 'WAITING_FOR_PERSON' }, ['paused']],
    [{ assignee: 'me' }, ['soon']],
    [{ language: 'en' }, ['english']],
    [{ channel: 'LETTER' }, ['english']],
    [{ fee: 'TO_ASSESS' }, ['english']],
    [{ needs: 'reply' }, ['written']],
    [{ needs: 'approval' }, ['proposed']],
    [{ needs: 'delivery' }, ['english']],
    [{ language: 'en', needs: 'reply' }, []],
    [{ due: 'week', assignee: 'me', language: 'sv' }, ['soon']],
    [{ state: 'RECEIVED', kind: 'MINOR_ERASURE', due: 'overdue' }, []],
  ])('finds by %o', async (filter, found) => {
    expect(names(await see(filter))).toEqual(found)
  })

  it('finds what a colleague has by their account, and what nobody has', async () => {
    expect(names(await see({ assignee: colleague.accountId }))).toEqual(['proposed'])
    const nobodys = names(await see({ assignee: 'none' }))
    expect(nobodys).toHaveLength(7)
    expect(nobodys).not.toContain('soon')
  })

  it('asks nobody to approve what they proposed', async () => {
    expect(names(await see({ needs: 'approval' }, null, colleague))).toEqual([])
  })

  it('counts what cannot wait, each as its own list has it', async () => {
    const { counts } = await see()
    for (const { of, filter, count, more } of counts) {
      expect([of, count]).toEqual([of, (await see(filter)).rows.length])
      expect(more).toBe(false)
    }
    expect(counts.find(({ of }) => of === 'unassigned')?.count).toBe(7)
  })

  it('shows the marks of a row, and the colleague who has it by name', async () => {
    const { rows } = await see()
    const row = (name: string) => rows.find(({ request }) => request.reference === named[name])
    expect(row('english')?.request).toMatchObject({ mailFailed: true, toPost: false })
    expect(row('plain')?.request).toMatchObject({ mailFailed: false, protectedIdentity: false })
    expect(row('soon')).toMatchObject({ daysLeft: 7, assignee: { self: true } })
    expect(row('overdue')).toMatchObject({ daysLeft: -2, assignee: null })
  })

  it('keeps the rank of a request whose kind or clock changes', async () => {
    await move(named.plain ?? '', { queueRank: 0 })
    expect(names(await see()).indexOf('plain')).toBeGreaterThan(3)
  })
})

describe('its pages', () => {
  it('lead on and back over every request, in one order, none twice', async () => {
    const filer = await aFiledRequest()
    const copies = 120
    await sql(
      `INSERT INTO "Request" ("id", "reference", "kind", "state", "dataSubjectId", "channel", "locale", "formVersion",
        "sealedAnswers", "receivedAt", "receivedOn", "dueOn", "extendedDueOn", "targetOn", "ledgerStream")
       SELECT gen_random_uuid(), 'INS-' || lpad((i % 10000)::text, 4, '0') || '-0000', "kind", 'RECEIVED', "dataSubjectId",
        'VISIT', 'sv', 1, '\\x00', "receivedAt", '2026-11-01', '2026-12-01'::date + i % 3, '2027-03-01', '2026-11-15', 's' || i
       FROM "Request", generate_series(1, ${copies}) i WHERE "reference" = $1`,
      [filer.reference],
    )
    const filter = { channel: 'VISIT' } as const
    const forward: string[] = []
    const starts: QueueFrom[] = []
    let from: QueueFrom = null
    let view = await see(filter, from)
    for (;;) {
      starts.push(from)
      forward.push(...view.rows.map(({ request }) => request.id))
      if (!view.next) break
      from = { after: view.next }
      view = await see(filter, from)
    }
    expect(new Set(forward).size).toBe(copies)
    expect(starts).toHaveLength(3)
    const back: string[] = []
    while (view.previous) {
      view = await see(filter, { before: view.previous })
      back.unshift(...view.rows.map(({ request }) => request.id))
    }
    expect(back).toEqual(forward.slice(0, 100))
    expect((await see()).counts.find(({ of }) => of === 'unassigned')).toMatchObject({
      count: 100,
      more: true,
    })
  })
})
