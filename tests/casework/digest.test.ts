import { beforeEach, describe, expect, it } from 'vitest'
import { sendDigest } from '@/lib/casework/notices/send-digest'
import { viewDigest } from '@/lib/casework/notices/view-digest'
import { addressedMessage } from '@/lib/worker/mail-message'
import { inStockholm } from '@/tests/factories/people'
import { move } from '@/tests/factories/queued'
import { aFiledRequest } from '@/tests/factories/requests'
import { whileRefusing } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

// Sunday 22 November 2026; a request that comes in is due on Tuesday 22 December.
const monday = Temporal.PlainDate.from('2026-11-23')
const friday = inStockholm('2026-11-20T07:00')

const mails = async () => (await sql(`SELECT 1 FROM "OutgoingMail" WHERE "kind" = 'DIGEST'`)).length
const told = async (day = monday) =>
  Object.fromEntries(
    (await viewDigest(day, friday)).map(({ sort, lines }) => [
      sort,
      lines.map(({ reference }) => reference),
    ]),
  )

beforeEach(async () => {
  await sql(
    `UPDATE "Request" SET "state" = 'WITHDRAWN', "pausedSince" = NULL, "endedAt" = '2026-01-01' WHERE "endedAt" IS NULL`,
  )
  await sql('DELETE FROM "Digest"')
  await sql(`DELETE FROM "OutgoingMail"`)
})

describe('the digest', () => {
  it('goes out once on a working day from seven on, however many workers there are', async () => {
    await aFiledRequest()
    expect(await sendDigest(inStockholm('2026-11-22T12:00'))).toBe(false)
    expect(await sendDigest(inStockholm('2026-11-23T06:59'))).toBe(false)
    const at = inStockholm('2026-11-23T07:00')
    const sent = await Promise.all(Array.from({ length: 10 }, () => sendDigest(at)))
    expect(sent.filter(Boolean)).toHaveLength(1)
    expect(await sendDigest(inStockholm('2026-11-23T15:00'))).toBe(false)
    expect(await mails()).toBe(1)
  })

  it('goes out at once when the worker comes up later that day, and not for days that are over', async () => {
    const { reference } = await aFiledRequest()
    await move(reference, { unansweredSince: friday.toString() })
    expect(await sendDigest(inStockholm('2026-11-26T11:40'))).toBe(true)
    expect(await sendDigest(inStockholm('2026-11-27T07:05'))).toBe(true)
    expect(await mails()).toBe(2)
  })

  it('is not sent where nothing waits', async () => {
    expect(await sendDigest(inStockholm('2026-11-23T07:00'))).toBe(false)
    expect(await mails()).toBe(0)
  })

  it('is owed still when it could not be written', async () => {
    await aFiledRequest()
    const at = inStockholm('2026-11-23T07:00')
    await whileRefusing('INSERT', '"OutgoingMail"', async () => {
      await expect(sendDigest(at)).rejects.toThrow()
    })
    expect(await sendDigest(at)).toBe(true)
  })

  it('tells each sort: due in seven, three and no days, over, asked, written, lost, to post, late and new', async () => {
    const due: Record<string, string> = {}
    for (const [name, dueOn] of Object.entries({
      overdue: '2026-11-20',
      due0: '2026-11-23',
      due3: '2026-11-26',
      due7: '2026-11-30',
      later: '2026-12-03',
    })) {
      const { reference } = await aFiledRequest()
      await move(reference, { receivedOn: '2026-10-20', targetOn: '2026-11-03', dueOn })
      due[name] = reference
    }
    const [asked, written, lost, post, task, paused] = await Promise.all(
      Array.from({ length: 6 }, async () => (await aFiledRequest()).reference),
    )
    await move(asked ?? '', { approvalAskedAt: friday.toString() })
    await move(written ?? '', { unansweredSince: friday.toString() })
    await move(paused ?? '', {
      receivedOn: '2026-10-20',
      dueOn: '2026-11-20',
      state: 'WAITING_FOR_PERSON',
      pausedSince: '2026-11-09',
    })
    await sql(`DELETE FROM "OutgoingMail"`)
    await sql(
      `INSERT INTO "OutgoingMail" ("id", "kind", "state", "requestId", "createdAt")
       SELECT gen_random_uuid(), 'RECEIPT', 'FAILED', "id", $2 FROM "Request" WHERE "reference" = $1`,
      [lost, friday.toString()],
    )
    const aLetter = (made: string) =>
      sql(
        `INSERT INTO "OutgoingMail" ("id", "kind", "state", "sealedLetter", "requestId", "createdAt")
         SELECT gen_random_uuid(), 'RECEIPT', 'TO_POST', 'x', "id", $2 FROM "Request" WHERE "reference" = $1`,
        [post, made],
      )
    // What was written today is posted today.
    await aLetter(inStockholm('2026-11-23T00:00').toString())
    expect(await told()).not.toHaveProperty('toPost')
    await aLetter(inStockholm('2026-11-22T23:59:59').toString())
    await sql(
      `INSERT INTO "Task" ("id", "requestId", "kind", "dueOn", "createdAt")
       SELECT gen_random_uuid(), "id", 'COLLECT', '2026-11-20', now() FROM "Request" WHERE "reference" = $1`,
      [task],
    )
    const fresh = (await aFiledRequest()).reference
    expect(await told()).toEqual({
      overdue: [due.overdue],
      due0: [due.due0],
      due3: [due.due3],
      due7: [due.due7],
      approval: [asked],
      reply: [written],
      undelivered: [lost],
      toPost: [post],
      task: [task],
      waiting: [paused],
      new: [fresh],
    })
  })

  it('says what is new since the last one', async () => {
    await aFiledRequest(inStockholm('2026-11-20T06:00'))
    await sendDigest(friday)
    const after = (await aFiledRequest(inStockholm('2026-11-21T12:00'))).reference
    await sendDigest(inStockholm('2026-11-23T07:00'))
    const owed = { kind: 'DIGEST', state: 'QUEUED', id: '', request: null } as const
    const none = { signInId: null, guardianFormId: null, dataSubjectId: null, messageId: null }
    const addressed = await addressedMessage({ ...owed, ...none } as Parameters<
      typeof addressedMessage
    >[0])
    const message = addressed?.message
    if (message?.type !== 'digest') throw new Error('no digest')
    expect(message.day).toBe('2026-11-23')
    const fresh = message.parts.find(({ sort }) => sort === 'new')
    expect(fresh?.lines.map(({ reference }) => reference)).toEqual([after])
    expect(addressed?.to).toMatch(/^legal@/)
  })
})
