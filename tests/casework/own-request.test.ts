import { beforeEach, describe, expect, it } from 'vitest'
import { answerFee } from '@/lib/casework/requests/answer-fee'
import { downloadFile } from '@/lib/casework/requests/download-file'
import { reopenRequest } from '@/lib/casework/requests/reopen-request'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { viewQueue } from '@/lib/casework/staff/view-queue'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { answerWhole, type Case, deliver, upload, writeLetter } from '@/tests/factories/answers'
import { anAccount, aPerson, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { mailKindsOf, snapshot, whileRefusing } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

let person: Actor
let work: Case
beforeEach(async () => {
  const filed = await aFiledRequest()
  person = filed.person
  work = { legal: await anAccount('LEGAL'), reference: filed.reference }
})

const later = noon.add({ hours: 48 })
const look = (now = later) => viewRequest({ actor: person, reference: work.reference, now })
const withdraw = (actor = person) =>
  withdrawRequest({ actor, reference: work.reference, now: later })
const reopen = async (raw: Record<string, unknown> = { reason: 'INCOMPLETE' }, actor = person) => {
  const { version } = (await look()).request
  await reopenRequest({ actor, reference: work.reference, raw, version, now: later })
}
const types = async () => (await look()).history.map(({ type }) => type)

describe('taking a request back', () => {
  it('ends it, and tells the person and legal', async () => {
    await withdraw()
    const { request } = await look()
    expect(request).toMatchObject({ state: 'WITHDRAWN', endedAt: later })
    expect((await types())[0]).toBe('request.withdrawn')
    expect(await mailKindsOf(request.id)).toEqual([
      'LEGAL_NEW_REQUEST',
      'LEGAL_WITHDRAWN',
      'RECEIPT',
      'WITHDRAWN',
    ])
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('gives the free copy of the year back, but not one that was delivered', async () => {
    const claim = () =>
      sql(
        'SELECT c."state"::text FROM "FreeCopyClaim" c JOIN "Request" r ON r."id" = c."requestId" WHERE r."reference" = $1',
        [work.reference],
      )
    expect(await claim()).toEqual([{ state: 'TAKEN' }])
    await withdraw()
    expect(await claim()).toEqual([{ state: 'RELEASED' }])
    const other = await aFiledRequest()
    person = other.person
    work = { ...work, reference: other.reference }
    await answerWhole(work)
    await reopen()
    await withdraw()
    expect(await claim()).toEqual([{ state: 'KEPT' }])
  })

  it('happens once, also when ten clicks arrive at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => withdraw()))
    expect((await types()).filter((type) => type === 'request.withdrawn')).toHaveLength(1)
    expect(await mailKindsOf((await look()).request.id)).toHaveLength(4)
  })

  it('is refused once it is answered, and to anyone else it is not there', async () => {
    for (const actor of [await aPerson(), await anAccount('LEGAL'), await anAccount('SUPPORT')])
      expect(await refusalOf(withdraw(actor))).toBe('NOT_FOUND')
    expect((await look()).request.state).toBe('RECEIVED')
    await answerWhole(work)
    expect(await refusalOf(withdraw())).toBe('TRANSITION_NOT_ALLOWED')
  })

  it.each([
    ['UPDATE', '"Request"'],
    ['INSERT', '"LedgerEvent"'],
    ['INSERT', '"OutgoingMail"'],
    ['INSERT', 'pgboss.job'],
  ] as const)('leaves nothing behind when it fails at %s of %s', async (operation, table) => {
    const before = await snapshot()
    await whileRefusing(operation, table, async () => {
      await expect(withdraw()).rejects.toThrow('REFUSED_BY_TEST')
    })
    expect(await snapshot()).toEqual(before)
  })
})

describe('opening an answered request again', () => {
  it('keeps the day it came in, the answer that was given, and costs nothing', async () => {
    await answerWhole(work)
    const before = (await look()).request
    await reopen({ reason: 'INCOMPLETE', text: 'Sidan 2 saknas.' })
    const { request, delivered, messages } = await look()
    expect(request).toMatchObject({
      state: 'IN_PROGRESS',
      endedAt: null,
      reopenedAt: later,
      reopenedFor: 'INCOMPLETE',
      feeState: before.feeState,
    })
    expect(String(request.receivedOn)).toBe(String(before.receivedOn))
    expect(delivered?.letter).toContain('här är din kopia')
    expect(delivered?.files).toHaveLength(1)
    expect(messages).toMatchObject([{ author: 'PERSON', text: 'Sidan 2 saknas.' }])
    expect((await types()).slice(0, 2)).toEqual(['message.written', 'request.reopened'])
    const kinds = await mailKindsOf(request.id)
    expect(kinds.filter((kind) => /REOPENED/.test(kind))).toEqual(['LEGAL_REOPENED', 'REOPENED'])
    const queue = await viewQueue({ actor: work.legal, filter: {}, from: null, now: later })
    const listed = (rows: { reference: string }[]) =>
      rows.some(({ reference }) => reference === work.reference)
    expect(listed(queue.rows.map((row) => row.request))).toBe(true)
    expect(listed(queue.answered)).toBe(false)
  })

  it('shows nothing of the next answer before it is sent, and all of it after', async () => {
    await answerWhole(work)
    await reopen()
    const now = later.add({ hours: 1 })
    await upload({ ...work, now }, 'resten.pdf')
    const version = await writeLetter({ ...work, now }, 'Här är resten.')
    const draft = await look(now)
    expect(JSON.stringify(draft.delivered)).not.toContain('resten')
    const [added] = await sql<{ id: string }>(
      'SELECT f."id" FROM "StoredFile" f WHERE f."createdAt" = $1 AND f."requestId" = $2',
      [new Date(now.epochMilliseconds), draft.request.id],
    )
    const input = { actor: person, reference: work.reference, fileId: added?.id ?? '', now }
    expect(await refusalOf(downloadFile({ ...input, signedInAt: now }))).toBe('NOT_FOUND')
    await deliver({ ...work, now }, version, { identityCheck: {} })
    const { delivered, request } = await look(now)
    expect(request).toMatchObject({ state: 'DELIVERED', endedAt: now })
    expect(delivered?.letter).toBe('Här är resten.')
    expect(delivered?.files.map(({ name }) => name).sort()).toEqual(['kopia.pdf', 'resten.pdf'])
  })

  it('happens once when the same form is sent twice', async () => {
    await answerWhole(work)
    const { version } = (await look()).request
    const raw = { reason: 'WRONG', text: 'Fel namn' }
    const send = () =>
      reopenRequest({ actor: person, reference: work.reference, raw, version, now: later })
    await Promise.all([send(), send(), send()])
    expect((await types()).filter((type) => type === 'request.reopened')).toHaveLength(1)
    expect((await look()).messages).toHaveLength(1)
  })

  it('is refused while it is open, once it is taken back, without a reason, and to anyone else', async () => {
    expect(await refusalOf(reopen())).toBe('TRANSITION_NOT_ALLOWED')
    await answerWhole(work)
    expect(await refusalOf(reopen({ reason: '' }))).toBe('REOPEN_REASON_MISSING')
    const stranger = await aPerson()
    expect(await refusalOf(reopen({ reason: 'LATE' }, stranger))).toBe('NOT_FOUND')
    expect(await refusalOf(reopen({ reason: 'LATE' }, work.legal))).toBe('NOT_FOUND')
    await reopen()
    await withdraw()
    expect(await refusalOf(reopen())).toBe('TRANSITION_NOT_ALLOWED')
  })
})

describe('the price of another copy', () => {
  const say = (answer: 'accept' | 'decline', actor = person) =>
    answerFee({ actor, reference: work.reference, answer, now: later })
  const quoted = (state = 'QUOTED') =>
    sql(`UPDATE "Request" SET "feeState" = $1 WHERE "reference" = $2`, [state, work.reference])

  it('accepted leaves the request open; a second click changes nothing', async () => {
    await quoted()
    await Promise.all([say('accept'), say('accept')])
    const { request } = await look()
    expect(request).toMatchObject({ feeState: 'ACCEPTED', state: 'RECEIVED', endedAt: null })
    expect((await types()).filter((type) => type === 'fee.accepted')).toHaveLength(1)
    const kinds = await mailKindsOf(request.id)
    expect(kinds.filter((kind) => /FEE/.test(kind))).toEqual(['FEE_ANSWERED', 'LEGAL_FEE_ANSWERED'])
  })

  it('declined closes the request, for good', async () => {
    await quoted()
    await say('decline')
    expect((await look()).request).toMatchObject({
      feeState: 'DECLINED',
      state: 'CLOSED',
      endedAt: later,
    })
    await say('decline')
    expect(await refusalOf(say('accept'))).toBe('TRANSITION_NOT_ALLOWED')
    expect(await refusalOf(reopen())).toBe('TRANSITION_NOT_ALLOWED')
  })

  it('accepted after a silence opens the request again', async () => {
    await answerWhole(work)
    await quoted('LAPSED')
    await say('accept')
    expect((await look()).request).toMatchObject({
      feeState: 'ACCEPTED',
      state: 'IN_PROGRESS',
      endedAt: null,
    })
  })

  it.each(['NONE', 'TO_ASSESS', 'WAIVED'])('cannot be answered while it is %s', async (state) => {
    await quoted(state)
    expect(await refusalOf(say('accept'))).toBe('TRANSITION_NOT_ALLOWED')
    expect(await refusalOf(say('decline'))).toBe('TRANSITION_NOT_ALLOWED')
  })

  it('is nobody else’s to answer', async () => {
    await quoted()
    for (const actor of [await aPerson(), work.legal])
      expect(await refusalOf(say('accept', actor))).toBe('NOT_FOUND')
  })
})
