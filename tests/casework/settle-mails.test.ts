import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { noteBounce } from '@/lib/casework/staff/note-bounce'
import { openCase } from '@/lib/casework/staff/open-case'
import { settleMails } from '@/lib/casework/staff/settle-mails'
import { verifyLedger } from '@/lib/ledger/verify'
import { anAccount, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { sql } from '@/tests/support/database'

/** A case whose receipt could not be sent. */
async function withFailedMail() {
  const { reference } = await aFiledRequest()
  const [mail] = await sql<{ id: string }>(
    `UPDATE "OutgoingMail" SET "state" = 'FAILED', "errorCode" = '550' WHERE "kind" = 'RECEIPT'
     AND "requestId" = (SELECT "id" FROM "Request" WHERE "reference" = $1) RETURNING "id"`,
    [reference],
  )
  return { reference, mailId: mail?.id ?? '', legal: await anAccount('LEGAL') }
}

const undelivered = async (reference: string) =>
  sql('SELECT 1 FROM "Request" WHERE "reference" = $1 AND "undeliveredSince" IS NOT NULL', [
    reference,
  ])

describe('a mail that could not be sent', () => {
  it('is dealt with once, with a note, and no longer stands out in the queue', async () => {
    const { reference, mailId, legal } = await withFailedMail()
    expect(await undelivered(reference)).toHaveLength(1)
    const input = { actor: legal, reference, mailIds: [mailId], noteId: randomUUID(), now: noon }
    await settleMails({ ...input, text: 'Ringde personen.' })
    await settleMails({ ...input, text: 'Ringde personen.' })
    expect(await undelivered(reference)).toHaveLength(0)
    const { mails, notes, history } = await openCase({ actor: legal, reference, now: noon })
    expect(mails.find(({ id }) => id === mailId)?.state).toBe('SETTLED')
    expect(notes.map(({ text }) => text)).toEqual(['Ringde personen.'])
    expect(history.filter(({ type }) => type === 'mail.settled')).toHaveLength(1)
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('needs words of what was done, and belongs to its own case', async () => {
    const { reference, mailId, legal } = await withFailedMail()
    const other = await withFailedMail()
    const input = { actor: legal, reference, mailIds: [mailId], noteId: randomUUID(), now: noon }
    expect(await refusalOf(settleMails({ ...input, text: ' ' }))).toBe('NOTE_MISSING')
    await settleMails({ ...input, mailIds: [other.mailId], text: 'Fel ärende.' })
    expect(await undelivered(other.reference)).toHaveLength(1)
    expect(await undelivered(reference)).toHaveLength(1)
  })
})

describe('a mail that came back after it was sent', () => {
  async function withSentMail() {
    const failed = await withFailedMail()
    await sql(
      `UPDATE "OutgoingMail" SET "state" = 'SENT', "errorCode" = NULL, "sentAt" = $2 WHERE "id" = $1`,
      [failed.mailId, noon.toString()],
    )
    return failed
  }

  it('stands on the case as not delivered until it is dealt with, noted once', async () => {
    const { reference, mailId, legal } = await withSentMail()
    expect(await undelivered(reference)).toHaveLength(0)
    const input = { actor: legal, reference, mailId, now: noon }
    await noteBounce(input)
    await noteBounce(input)
    expect(await undelivered(reference)).toHaveLength(1)
    const { mails, history } = await openCase({ actor: legal, reference, now: noon })
    expect(mails.find(({ id }) => id === mailId)).toMatchObject({
      state: 'FAILED',
      errorCode: 'BOUNCED',
    })
    expect(history.filter(({ type }) => type === 'mail.failed')).toHaveLength(1)
    const text = 'Fick en ny adress per telefon.'
    const settled = { actor: legal, reference, mailIds: [mailId], noteId: randomUUID(), text }
    await settleMails({ ...settled, now: noon })
    expect(await undelivered(reference)).toHaveLength(0)
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is one that was sent, of its own case, noted by legal', async () => {
    const { reference, mailId, legal } = await withSentMail()
    const other = await withSentMail()
    const note = (mail: string, actor = legal) =>
      noteBounce({ actor, reference, mailId: mail, now: noon })
    for (const wrong of ['', 'x', randomUUID(), other.mailId])
      expect(await refusalOf(note(wrong))).toBe('BOUNCE_MISSING')
    for (const role of ['SUPPORT', 'ADMIN', 'DATA_SUBJECT'] as const)
      expect(await refusalOf(note(mailId, await anAccount(role)))).toBe('NOT_FOUND')
    expect(await undelivered(other.reference)).toHaveLength(0)
    expect(await undelivered(reference)).toHaveLength(0)
  })
})
