import { afterEach, describe, expect, it } from 'vitest'
import { verifyLedger } from '@/lib/ledger/verify'
import { type Manner, messageIds, postOffice } from '@/tests/factories/post-office'
import { aFiledRequest } from '@/tests/factories/requests'
import { until } from '@/tests/factories/until'
import { killWorkers, startWorker } from '@/tests/factories/workers'
import { sql } from '@/tests/support/database'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  await killWorkers()
  for (const close of closers.splice(0)) await close()
})

async function open(manner: Manner) {
  const office = await postOffice(manner)
  closers.push(office.close)
  return office
}

/** A filed request's two mails: to the person and to legal. */
async function twoMails(): Promise<string[]> {
  const { reference } = await aFiledRequest()
  const rows = await sql<{ id: string }>(
    'SELECT m."id" FROM "OutgoingMail" m JOIN "Request" r ON r."id" = m."requestId" WHERE r."reference" = $1',
    [reference],
  )
  expect(rows).toHaveLength(2)
  return rows.map(({ id }) => id)
}

async function allSent(ids: string[]): Promise<boolean> {
  const rows = await sql(`SELECT 1 FROM "OutgoingMail" WHERE "id" = ANY($1) AND "state" = 'SENT'`, [
    ids,
  ])
  return rows.length === ids.length
}

describe('a worker that is killed', () => {
  it('before the server answered: another one sends its mails within 35 seconds, once', {
    timeout: 90_000,
  }, async () => {
    const office = await open('hold')
    const ids = await twoMails()
    const worker = startWorker(office.url)
    await until('both mails to be with the server', () => office.seenOf(ids) === 2)
    await worker.kill()
    const killedAt = performance.now()
    office.manner = 'take'
    const next = startWorker(office.url)
    await until('both mails to be sent', () => allSent(ids), 60)
    expect(performance.now() - killedAt).toBeLessThan(35_000)
    expect(Object.keys(office.takenOf(ids)).sort()).toEqual(messageIds(ids))
    expect(Object.values(office.takenOf(ids))).toEqual([1, 1])
    await next.stop()
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('after the server answered and before it was noted: the mail comes twice at most, with one Message-ID', {
    timeout: 90_000,
  }, async () => {
    const office = await open('take')
    const ids = await twoMails()
    await sql('BEGIN')
    await sql('SELECT 1 FROM "OutgoingMail" WHERE "id" = ANY($1) FOR UPDATE', [ids])
    const worker = startWorker(office.url)
    await until(
      'the server to have taken both',
      () => Object.keys(office.takenOf(ids)).length === 2,
    )
    await worker.kill()
    await sql('ROLLBACK')
    const killedAt = performance.now()
    const next = startWorker(office.url)
    await until('both mails to be noted as sent', () => allSent(ids), 60)
    expect(performance.now() - killedAt).toBeLessThan(35_000)
    expect(Object.keys(office.takenOf(ids)).sort()).toEqual(messageIds(ids))
    expect(Object.values(office.takenOf(ids))).toEqual([2, 2])
    await next.stop()
    const sent = await sql(
      `SELECT 1 FROM "LedgerEvent" WHERE "type" = 'mail.sent' AND "facts" LIKE ANY($1)`,
      [ids.map((id) => `%${id}%`)],
    )
    expect(sent).toHaveLength(2)
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('by the house finishes what it has in hand and gives nothing up', {
    timeout: 60_000,
  }, async () => {
    const office = await open('take')
    const worker = startWorker(office.url)
    const ids = await twoMails()
    await until('a mail to be with the server', () => office.seenOf(ids) > 0)
    await worker.stop()
    const next = startWorker(office.url)
    await until('both mails to be sent', () => allSent(ids))
    expect(Object.values(office.takenOf(ids))).toEqual([1, 1])
    await next.stop()
  })
})
