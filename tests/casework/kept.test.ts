import { beforeEach, describe, expect, it } from 'vitest'
import { viewDigest } from '@/lib/casework/notices/view-digest'
import { whatIsDue } from '@/lib/casework/retention/what-is-due'
import { openCase } from '@/lib/casework/staff/open-case'
import type { Actor } from '@/lib/rights/actor'
import { fileForm } from '@/tests/factories/kinds'
import { anAccount, inStockholm, noon } from '@/tests/factories/people'
import { aFiledRequest } from '@/tests/factories/requests'
import { anOpenTask, close, noonOf, purge } from '@/tests/factories/retention'
import { sql } from '@/tests/support/database'

// Closed on Sunday, 22 November 2026: its time is over with 22 November 2028.
const over = Temporal.PlainDate.from('2028-11-23')
const months = [
  { first: '2028-12-01', last: '2028-11-30T07:00' },
  { first: '2029-01-02', last: '2028-12-29T07:00' },
]

let legal: Actor
let reference: string
beforeEach(async () => {
  legal = await anAccount('LEGAL')
  ;({ reference } = await aFiledRequest())
  await close(reference, noon)
})

const kept = async (day = over) =>
  (await openCase({ actor: legal, reference, now: noonOf(day) })).kept
const told = async (day: string, last: string) =>
  (await viewDigest(Temporal.PlainDate.from(day), inStockholm(last)))
    .find(({ sort }) => sort === 'kept')
    ?.lines.find((line) => line.reference === reference) ?? null
const aLetter = () =>
  sql(
    `UPDATE "OutgoingMail" SET "state" = 'TO_POST', "sealedLetter" = 'x' WHERE "id" =
      (SELECT m."id" FROM "OutgoingMail" m JOIN "Request" r ON r."id" = m."requestId" WHERE r."reference" = $1 LIMIT 1)`,
    [reference],
  )
const restrict = async () => {
  ;({ reference } = await fileForm('restriction'))
  await close(reference, noon)
  await sql(
    `UPDATE "Request" SET "outcome" = 'FULFILLED', "deliveredAt" = "endedAt" WHERE "reference" = $1`,
    [reference],
  )
}

describe('an ended case', () => {
  it('says the day on which it goes, and goes without a word when nothing of it is left', async () => {
    expect(await kept(over.subtract({ days: 1 }))).toMatchObject({ over: false, by: [] })
    expect(String((await kept())?.from)).toBe('2028-11-23')
    expect(await told('2028-12-01', '2028-11-30T07:00')).toBeNull()
    expect((await purge(noonOf(over))).requests).toBeGreaterThan(0)
    await expect(kept()).rejects.toThrow('NOT_FOUND')
  })

  it.each([
    ['TASKS', () => anOpenTask(reference, 'NOTIFY_RECIPIENT')],
    ['LETTERS', aLetter],
    ['RESTRICTION', restrict],
  ] as const)(
    'that %s keep: legal sees it, and is told each month until it is done',
    async (reason, happens) => {
      await happens()
      expect(await kept(over.subtract({ days: 1 }))).toMatchObject({ over: false })
      expect(await kept()).toMatchObject({ over: true, by: [{ reason, count: 1 }] })
      const before = (await whatIsDue(noonOf(over.subtract({ days: 1 })))).kept
      expect((await whatIsDue(noonOf(over))).kept).toBeGreaterThan(before)
      await purge(noonOf(over))
      expect(await told('2028-11-23', '2028-11-22T07:00')).toBeNull()
      for (const { first, last } of months) {
        const line = await told(first, last)
        expect(line && String(line.date)).toBe('2026-11-22')
      }
      expect(await told('2028-12-04', '2028-12-01T07:00')).toBeNull()
      expect(await kept(), 'nothing is closed or lifted by itself').toMatchObject({ over: true })
    },
  )

  it('that is open has no such day', async () => {
    const { reference: open } = await aFiledRequest()
    expect((await openCase({ actor: legal, reference: open, now: noonOf(over) })).kept).toBeNull()
  })
})
