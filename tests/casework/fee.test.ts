import { beforeEach, describe, expect, it } from 'vitest'
import { sendFeeNotices } from '@/lib/casework/clock/send-fee-notices'
import { sendDueNotices } from '@/lib/casework/notices/send-due-notices'
import { answerFee } from '@/lib/casework/requests/answer-fee'
import { viewOwnClock } from '@/lib/casework/requests/view-clock'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { proposeFee } from '@/lib/casework/staff/fee-propose'
import { approveFee, quoteAlone, sendFeeBack } from '@/lib/casework/staff/fee-review'
import { viewFee } from '@/lib/casework/staff/fee-view'
import { waiveFee } from '@/lib/casework/staff/fee-waive'
import { openCase } from '@/lib/casework/staff/open-case'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { answerWhole } from '@/tests/factories/answers'
import { aPersonTyping, deliverCopy, fileAllTheSame, standOf } from '@/tests/factories/free-copies'
import { anAccount, inStockholm } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { fileAccess } from '@/tests/factories/requests'
import { mailKindsOf, snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

// The first copy: asked for 2 March 2026, sent 3 March. Asked again on 22 November: a price by 4 December, an answer by 22 December.
const asked = inStockholm('2026-11-22T12:00')
const monday = inStockholm('2026-11-23T09:00')
let person: Actor
let legal: Actor
let second: Actor
let reference: string
beforeEach(async () => {
  await sql(`UPDATE "Request" SET "halfTimeAt" = now(), "lateNoticeAt" = now()`)
  await sql(
    `UPDATE "FeeQuote" SET "remindedAt" = now(), "answerBy" = '2100-01-01' WHERE "quotedAt" IS NOT NULL`,
  )
  person = await aPersonTyping(undefined, inStockholm('2026-03-02T09:00'))
  const first = await fileAccess(person, inStockholm('2026-03-02T09:00'))
  await deliverCopy(first, inStockholm('2026-03-03T09:00'))
  reference = await fileAllTheSame(person, asked, 'Bara lånen.')
  legal = await anAccount('LEGAL')
  second = await anAccount('LEGAL')
})

const raw = { ground: 'SAME_DATA', 'what-1': 'Porto', 'sek-1': '45', reason: 'Inget är nytt.' }
const look = async () => (await viewRequest({ actor: person, reference, now: asked })).request
const mails = async () => mailKindsOf((await look()).id)
const fee = (actor = legal, now = monday) => viewFee({ actor, reference, now })
const propose = async (more: Record<string, unknown> = {}, now = monday) => {
  const { version } = (await openCase({ actor: legal, reference, now })).request
  await proposeFee({ actor: legal, reference, raw: { ...raw, ...more }, version, now })
}
const reviewed = async (actor: Actor, now = monday) => {
  const version = (await fee(actor)).quote?.version ?? 0
  return { actor, reference, version, now }
}
const quoted = async (now = monday) => {
  await propose({}, now)
  await approveFee(await reviewed(second, now))
}

describe('another copy within the year', () => {
  it('shows legal the last one, its scope, and what the person says is different', async () => {
    const view = await fee()
    expect(view.lastCopy).toMatchObject({ filed: { kind: 'ACCESS' } })
    expect(String(view.lastCopy?.askedOn)).toBe('2026-03-02')
    expect(String(view.lastCopy?.copiedOn)).toBe('2026-03-03')
    expect(view.filed.answers).toMatchObject({ different: 'Bara lånen.' })
    expect(view.suggestsFree).toBe(false)
    expect(String(view.lastDay)).toBe('2026-12-04')
  })

  it('is given for nothing by one press, once, and uses no other year', async () => {
    await waiveFee({ actor: legal, reference, now: monday })
    await waiveFee({ actor: second, reference, now: monday })
    expect((await look()).feeState).toBe('WAIVED')
    const { history } = await viewRequest({ actor: person, reference, now: asked })
    expect(history.filter(({ type }) => type === 'fee.waived')).toHaveLength(1)
    await answerWhole({ legal, reference, now: monday })
    expect(await standOf(reference)).toMatchObject({ fee: 'WAIVED', claim: null })
  })

  it('costs something only when a second person approves: the proposer cannot', async () => {
    await propose()
    expect((await look()).approvalAskedAt).not.toBeNull()
    expect(await mails()).not.toContain('FEE_QUOTED')
    expect((await viewOwnClock({ actor: person, reference, now: monday })).fee).toBeNull()
    expect(await refusalOf(approveFee(await reviewed(legal)))).toBe('FOUR_EYES_SAME_PERSON')
    expect(await refusalOf(quoteAlone({ ...(await reviewed(legal)), reason: 'Ensam.' }))).toBe(
      'ALONE_TOO_EARLY',
    )
    await approveFee(await reviewed(second))
    const request = await look()
    expect([request.feeState, request.approvalAskedAt]).toEqual(['QUOTED', null])
    expect(String(request.dueOn), 'the clock runs on').toBe('2026-12-22')
    expect(await mails()).toEqual(expect.arrayContaining(['FEE_QUOTED', 'LEGAL_FEE_QUOTED']))
    const { fee: letter } = await viewOwnClock({ actor: person, reference, now: monday })
    expect(letter?.title).toContain('45')
    expect(await refusalOf(approveFee(await reviewed(second)))).toBe('APPROVAL_NOT_ASKED')
    expect((await verifyLedger()).bad).toBeNull()
    expect(JSON.stringify(await snapshot())).not.toContain('Inget är nytt')
  })

  it('is sent back with a comment, put right and approved', async () => {
    await propose()
    const back = async (comment: string) => sendFeeBack({ ...(await reviewed(second)), comment })
    expect(await refusalOf(back(' '))).toBe('COMMENT_MISSING')
    expect(await mails()).toContain('TO_APPROVE')
    expect(await mails()).not.toContain('SENT_BACK')
    await back('Portot är 30 kronor.')
    expect(await mails()).toContain('SENT_BACK')
    expect((await fee()).quote).toMatchObject({
      approval: 'SENT_BACK',
      comment: 'Portot är 30 kronor.',
    })
    await propose({ 'sek-1': '30' })
    await approveFee(await reviewed(second))
    expect((await fee()).quote).toMatchObject({ amountSek: 30, comment: null })
  })

  it('is refused on top of a change, without a ground, without an earlier copy, and to others', async () => {
    const stale = await reviewed(second)
    await propose()
    expect(await refusalOf(approveFee(stale))).toBe('CHANGED_MEANWHILE')
    expect(await refusalOf(propose({ ground: 'EXCESSIVE' }))).toBe('FEE_PROOF_MISSING')
    const other = await aPersonTyping()
    await fileAccess(other, asked)
    const open = await fileAllTheSame(other, asked)
    const { version } = (await openCase({ actor: legal, reference: open, now: monday })).request
    const input = { actor: legal, reference: open, raw, version, now: monday }
    expect(await refusalOf(proposeFee(input))).toBe('FEE_NO_EARLIER_COPY')
    for (const role of ['SUPPORT', 'ADMIN', 'DATA_SUBJECT'] as const) {
      const actor = await anAccount(role)
      expect(await refusalOf(waiveFee({ actor, reference, now: monday }))).toBe('NOT_FOUND')
      expect(await refusalOf(proposeFee({ ...input, actor }))).toBe('NOT_FOUND')
    }
  })

  it('is priced within ten working days of receipt; alone on the last of them, flagged; then it is free', async () => {
    const last = inStockholm('2026-12-04T23:59')
    await propose({}, last)
    const alone = async (reason: string) => quoteAlone({ ...(await reviewed(legal, last)), reason })
    expect(await refusalOf(alone(''))).toBe('ALONE_REASON_MISSING')
    const late = inStockholm('2026-12-05T00:00')
    expect(await refusalOf(approveFee(await reviewed(second, late)))).toBe('FEE_QUOTE_TOO_LATE')
    await alone('Kollegan är sjuk.')
    expect((await fee()).quote).toMatchObject({ sentAlone: true, aloneReason: 'Kollegan är sjuk.' })
    const other = await aPersonTyping(undefined, asked)
    await fileAccess(other, asked)
    const open = await fileAllTheSame(other, asked)
    const { refused } = await viewFee({ actor: legal, reference: open, now: late })
    expect(refused?.code).toBe('FEE_QUOTE_TOO_LATE')
  })
})

describe('a price that nobody answers', () => {
  const tick = (local: string) => sendFeeNotices(inStockholm(local), 7)

  it('is reminded of once, lapses after its day, and is answered by the due date; a later yes re-opens', async () => {
    await quoted()
    expect(await tick('2026-11-29T23:59')).toBe(0)
    expect(await tick('2026-11-30T00:00')).toBe(1)
    expect(await tick('2026-12-07T23:59')).toBe(0)
    expect((await mails()).filter((kind) => kind === 'FEE_REMINDER')).toHaveLength(1)
    expect(await tick('2026-12-08T00:00')).toBe(1)
    const lapsed = await look()
    expect([lapsed.state, lapsed.feeState]).toEqual(['CLOSED', 'LAPSED'])
    expect(await mails()).toContain('FEE_LAPSED')
    expect(await tick('2026-12-09T00:00')).toBe(0)
    const { fee: letter } = await viewOwnClock({ actor: person, reference, now: monday })
    expect(JSON.stringify(letter)).toMatch(/IMY.*domstol/)
    const yes = inStockholm('2027-01-15T09:00')
    await answerFee({ actor: person, reference, answer: 'accept', now: yes })
    expect(await look()).toMatchObject({
      state: 'IN_PROGRESS',
      feeState: 'ACCEPTED',
      endedAt: null,
    })
    await sql(`UPDATE "Request" SET "lateNoticeAt" = NULL WHERE "reference" = $1`, [reference])
    expect(await sendDueNotices(yes.add({ hours: 48 })), 'late is nobody here').toBe(0)
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is told that it has fallen when legal gives the copy for nothing after all', async () => {
    await quoted()
    await waiveFee({ actor: legal, reference, now: monday })
    const { messages, request } = await viewRequest({ actor: person, reference, now: asked })
    expect(request.feeState).toBe('WAIVED')
    expect(messages.at(-1)?.text).toContain('gratis')
    expect(await mails()).toContain('MESSAGE')
    expect(await tick('2026-12-08T00:00')).toBe(0)
  })

  it('ends with a no as it did', async () => {
    await quoted()
    await answerFee({ actor: person, reference, answer: 'decline', now: monday })
    expect(await look()).toMatchObject({ state: 'CLOSED', feeState: 'DECLINED' })
    expect(await tick('2026-12-08T00:00')).toBe(0)
  })
})
