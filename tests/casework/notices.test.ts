import { beforeEach, describe, expect, it } from 'vitest'
import { sendDueNotices } from '@/lib/casework/notices/send-due-notices'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { answerWhole } from '@/tests/factories/answers'
import { anAccount, inStockholm, noon } from '@/tests/factories/people'
import { aFiledRequest } from '@/tests/factories/requests'
import { mailKindsOf, snapshot, whileRefusing } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

// Received 22 November 2026: half time is 7 December, due 22 December.
let person: Actor
let reference: string
beforeEach(async () => {
  await sql(`UPDATE "Request" SET "halfTimeAt" = now(), "lateNoticeAt" = now()`)
  const filed = await aFiledRequest()
  person = filed.person
  reference = filed.reference
})

const look = () => viewRequest({ actor: person, reference, now: noon })
const notices = async () => {
  const kinds = await mailKindsOf((await look()).request.id)
  return kinds.filter((kind) => kind === 'HALF_TIME' || kind === 'LATE')
}
const tickAt = (local: string) => sendDueNotices(inStockholm(local))

describe('what the clock owes people', () => {
  it('is told from midnight in Stockholm on, each once, however often the clock ticks', async () => {
    expect(await tickAt('2026-12-06T23:59:59.999')).toBe(0)
    expect(await tickAt('2026-12-07T00:00')).toBe(1)
    expect(await tickAt('2026-12-07T00:05')).toBe(0)
    expect(await tickAt('2026-12-22T23:59:59.999')).toBe(0)
    expect(await notices()).toEqual(['HALF_TIME'])
    expect(await tickAt('2026-12-23T00:00')).toBe(1)
    expect(await tickAt('2027-03-01T12:00')).toBe(0)
    expect(await notices()).toEqual(['HALF_TIME', 'LATE'])
    const types = (await look()).history.map(({ type, role }) => `${type} ${role}`)
    expect(types.slice(0, 2)).toEqual(['notice.late SYSTEM', 'notice.half-time SYSTEM'])
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is told once by ten workers at once, for each of many requests', async () => {
    const others = await Promise.all(Array.from({ length: 5 }, () => aFiledRequest()))
    const ticks = await Promise.all(Array.from({ length: 10 }, () => tickAt('2026-12-23T06:00')))
    expect(ticks.reduce((sum, sent) => sum + sent, 0)).toBe(others.length + 1)
    const rows = await sql(
      `SELECT 1 FROM "OutgoingMail" WHERE "kind" = 'LATE'
      AND "requestId" IN (SELECT "id" FROM "Request" WHERE "receivedAt" = $1)
      GROUP BY "requestId" HAVING count(*) > 1`,
      [new Date(noon.epochMilliseconds)],
    )
    expect(rows).toEqual([])
  })

  it('is nothing once the request is answered or taken back, nor while the person is awaited', async () => {
    await sql(`UPDATE "Request" SET "state" = 'WAITING_FOR_PERSON' WHERE "reference" = $1`, [
      reference,
    ])
    expect(await tickAt('2026-12-23T06:00')).toBe(0)
    await withdrawRequest({ actor: person, reference, now: noon })
    const other = await aFiledRequest()
    await answerWhole({ legal: await anAccount('LEGAL'), reference: other.reference })
    expect(await tickAt('2026-12-23T06:00')).toBe(0)
    expect(await notices()).toEqual([])
  })

  it('leaves nothing behind when it fails, and is told at the next tick', async () => {
    const before = await snapshot()
    await whileRefusing('INSERT', '"OutgoingMail"', async () => {
      await expect(tickAt('2026-12-23T06:00')).rejects.toThrow('REFUSED_BY_TEST')
    })
    expect(await snapshot()).toEqual(before)
    expect(await tickAt('2026-12-23T06:05')).toBe(1)
  })
})
