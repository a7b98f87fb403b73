import { afterEach, describe, expect, it } from 'vitest'
import { remindMe } from '@/lib/casework/free-copy/remind-me'
import { sendReminders } from '@/lib/casework/free-copy/send-reminders'
import { viewFreeCopy } from '@/lib/casework/free-copy/view-free-copy'
import type { Actor } from '@/lib/rights/actor'
import { aPersonTyping, deliverCopy } from '@/tests/factories/free-copies'
import { inStockholm, noon } from '@/tests/factories/people'
import { postOffice } from '@/tests/factories/post-office'
import { refusalOf } from '@/tests/factories/refusals'
import { fileAccess } from '@/tests/factories/requests'
import { snapshot, whileRefusing } from '@/tests/factories/rows'
import { until } from '@/tests/factories/until'
import { killWorkers, startWorker } from '@/tests/factories/workers'
import { sql } from '@/tests/support/database'

afterEach(killWorkers)

async function aReminded(): Promise<Actor> {
  const person = await aPersonTyping()
  await deliverCopy(await fileAccess(person), noon)
  await remindMe(person, noon)
  return person
}

const owed = async (person: Actor) =>
  sql<{ id: string; state: string }>(
    `SELECT "id", "state"::text FROM "OutgoingMail"
     WHERE "kind" = 'FREE_COPY_AGAIN' AND "dataSubjectId" = $1`,
    [person.dataSubjectId],
  )

describe('the reminder of the next free copy', () => {
  it('is noted once for its day, and only where a copy was delivered in the year', async () => {
    const fresh = await aPersonTyping()
    expect(await refusalOf(remindMe(fresh, noon))).toBe('NOT_FOUND')
    await fileAccess(fresh)
    expect(await refusalOf(remindMe(fresh, noon))).toBe('NOT_FOUND')
    const person = await aReminded()
    await Promise.all([remindMe(person, noon), remindMe(person, noon)])
    expect(String((await viewFreeCopy(person, noon)).remindOn)).toBe('2027-11-22')
    expect((await viewFreeCopy(fresh, noon)).remindOn).toBeNull()
  })

  it('is owed from midnight in Stockholm on its day, once, over many ticks and workers', async () => {
    const people = await Promise.all([aReminded(), aReminded(), aReminded()])
    await sendReminders(inStockholm('2027-11-21T23:59:59.999'))
    for (const person of people) expect(await owed(person)).toEqual([])
    const day = inStockholm('2027-11-22T00:00')
    await Promise.all(Array.from({ length: 8 }, () => sendReminders(day)))
    await sendReminders(day.add({ minutes: 5 }))
    for (const person of people) {
      expect(await owed(person)).toHaveLength(1)
      expect((await viewFreeCopy(person, day)).remindOn).toBeNull()
      expect(await fileAccess(person, day)).toBeTruthy()
    }
  })

  it('is not lost when noting its mail fails', async () => {
    const person = await aReminded()
    const day = inStockholm('2027-11-22T08:00')
    const before = await snapshot()
    await whileRefusing('INSERT', '"OutgoingMail"', async () => {
      await expect(sendReminders(day)).rejects.toThrow('REFUSED_BY_TEST')
    })
    expect(await snapshot()).toEqual(before)
    await sendReminders(day)
    expect(await owed(person)).toHaveLength(1)
  })

  it('leaves the house once, by one of two workers', { timeout: 90_000 }, async () => {
    const office = await postOffice('take')
    try {
      const person = await aReminded()
      await sendReminders(inStockholm('2027-11-22T08:00'))
      const workers = [startWorker(office.url), startWorker(office.url)]
      const isSent = async () => (await owed(person))[0]?.state === 'SENT'
      await until('the mail to be sent', isSent, 60)
      const [mail] = await owed(person)
      expect(Object.values(office.takenOf([mail?.id ?? '']))).toEqual([1])
      await Promise.all(workers.map((worker) => worker.stop()))
    } finally {
      await office.close()
    }
  })
})
