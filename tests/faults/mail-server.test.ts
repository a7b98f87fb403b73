import { afterEach, describe, expect, it } from 'vitest'
import { openCase } from '@/lib/casework/staff/open-case'
import { freePort } from '@/lib/commands/ports'
import { destroyPersonKey } from '@/lib/data/keys'
import { transaction } from '@/lib/data/transaction'
import { anAccount, noon } from '@/tests/factories/people'
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

async function open(manner: Manner, port?: number) {
  const office = await postOffice(manner, port)
  closers.push(office.close)
  return office
}

type Mail = { id: string; kind: string; state: string; attempts: number; errorCode: string | null }
const mailsOf = (reference: string) =>
  sql<Mail>(
    `SELECT m."id", m."kind", m."state", m."attempts", m."errorCode" FROM "OutgoingMail" m
     JOIN "Request" r ON r."id" = m."requestId" WHERE r."reference" = $1`,
    [reference],
  )
const every = (reference: string, check: (mail: Mail) => boolean) => async () =>
  (await mailsOf(reference)).every(check)

async function eventsAbout(
  reference: string,
): Promise<{ type: string; facts: Record<string, unknown> }[]> {
  const actor = await anAccount('LEGAL')
  return (await openCase({ actor, reference, now: noon })).history
}

describe('a mail server', () => {
  it('that is away at first gets each mail once when it is back', { timeout: 60_000 }, async () => {
    const port = await freePort()
    const { reference } = await aFiledRequest()
    const worker = startWorker(`smtp://127.0.0.1:${port}`)
    const missed = every(
      reference,
      ({ attempts, errorCode }) => attempts > 0 && errorCode === 'NOT_REACHED',
    )
    await until('both mails to have been tried', missed)
    const office = await open('take', port)
    await until(
      'both mails to be sent',
      every(reference, ({ state }) => state === 'SENT'),
      45,
    )
    const ids = (await mailsOf(reference)).map(({ id }) => id)
    expect(Object.values(office.takenOf(ids))).toEqual([1, 1])
    await worker.stop()
  })

  it('that puts mails off (451) gets each again, with its Message-ID', {
    timeout: 60_000,
  }, async () => {
    const office = await open('off')
    const { reference } = await aFiledRequest()
    const worker = startWorker(office.url)
    await until(
      'both mails to be put off',
      every(reference, ({ errorCode }) => errorCode === 'TRY_LATER'),
    )
    office.manner = 'take'
    await until(
      'both mails to be sent',
      every(reference, ({ state }) => state === 'SENT'),
      45,
    )
    const ids = (await mailsOf(reference)).map(({ id }) => id)
    expect(ids).toHaveLength(2)
    expect(Object.keys(office.takenOf(ids)).sort()).toEqual(messageIds(ids))
    expect(office.seenOf(ids), 'put off and taken').toBeGreaterThanOrEqual(4)
    await worker.stop()
  })

  it('that refuses a recipient (550) is believed: staff see it, and the ledger has it', {
    timeout: 60_000,
  }, async () => {
    const office = await open('refuse')
    const { reference } = await aFiledRequest()
    const worker = startWorker(office.url)
    await until(
      'both mails to have failed',
      every(reference, ({ state }) => state === 'FAILED'),
    )
    const mails = await mailsOf(reference)
    for (const mail of mails)
      expect(mail).toMatchObject({ attempts: 1, errorCode: 'RECIPIENT_REFUSED' })
    const failed = (await eventsAbout(reference)).filter(({ type }) => type === 'mail.failed')
    expect(failed.map(({ facts }) => facts.mail).sort()).toEqual(mails.map(({ id }) => id).sort())
    expect(failed.every(({ facts }) => facts.code === 'RECIPIENT_REFUSED')).toBe(true)
    const jobDone = async () =>
      (
        await sql(
          `SELECT 1 FROM pgboss.job WHERE data->>'mailId' = ANY($1) AND state <> 'completed'`,
          [mails.map(({ id }) => id)],
        )
      ).length === 0
    await until('the jobs to be done with', jobDone)
    await worker.stop()
  })

  it('is not asked to send what a destroyed key has closed: that mail fails for staff to see', {
    timeout: 60_000,
  }, async () => {
    const office = await open('take')
    const { reference } = await aFiledRequest()
    const [row] = await sql<{ keyId: string }>(
      'SELECT s."keyId" FROM "DataSubject" s JOIN "Request" r ON r."dataSubjectId" = s."id" WHERE r."reference" = $1',
      [reference],
    )
    await transaction((tx) => destroyPersonKey(tx, row?.keyId ?? '', noon))
    const worker = startWorker(office.url)
    await until(
      'no mail to be waiting',
      every(reference, ({ state }) => state !== 'QUEUED'),
    )
    const states = (await mailsOf(reference)).map(({ kind, state, errorCode }) => [
      kind,
      state,
      errorCode,
    ])
    expect(states.toSorted()).toEqual([
      ['LEGAL_NEW_REQUEST', 'SENT', null],
      ['RECEIPT', 'FAILED', 'NOTHING_TO_SEND'],
    ])
    await worker.stop()
  })
})
