import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { sendFeeNotices } from '@/lib/casework/clock/send-fee-notices'
import { revokeCopy } from '@/lib/casework/copies/revoke-copy'
import { previewExtension } from '@/lib/casework/staff/extend-request'
import { noteFeeAnswer } from '@/lib/casework/staff/fee-note-answer'
import { proposeFee } from '@/lib/casework/staff/fee-propose'
import { approveFee } from '@/lib/casework/staff/fee-review'
import { viewFee } from '@/lib/casework/staff/fee-view'
import { viewLetter } from '@/lib/casework/staff/letters/view-letter'
import { noteWithdrawal } from '@/lib/casework/staff/note-withdrawal'
import { openCase } from '@/lib/casework/staff/open-case'
import { registerRequest } from '@/lib/casework/staff/register/register-request'
import { previewQuestion } from '@/lib/casework/staff/view-asking'
import { controller } from '@/lib/controller/controller'
import { letterBody, type WordedLetter } from '@/lib/i18n/letters/words'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { deliverMail } from '@/lib/worker/deliver-mail'
import { deliver, upload, writeLetter } from '@/tests/factories/answers'
import { anAccount, inStockholm, noon } from '@/tests/factories/people'
import { doubt } from '@/tests/factories/questions'
import { refusalOf } from '@/tests/factories/refusals'
import { mailKindsOf } from '@/tests/factories/rows'
import { byPost } from '@/tests/factories/written-requests'
import { sql } from '@/tests/support/database'

// Someone who wrote by post and has no e-mail: everything they hear, and everything they answer, goes without a computer.
let legal: Actor
let reference: string
beforeEach(async () => {
  legal = await anAccount('LEGAL')
  reference = await register()
})

async function register(more: Record<string, unknown> = {}, now = noon): Promise<string> {
  const raw = { ...byPost, ...more }
  const mediation = 'Box 2820\n403 20 Göteborg'
  const input = { actor: legal, raw, registrationId: randomUUID(), mediation, now }
  return (await registerRequest(input)).reference
}

const noPost = { send: () => Promise.reject(new Error('no mail may go')) }
const look = () => openCase({ actor: legal, reference, now: noon })

/** The letter that legal prints for a mail of a kind. */
async function printed(kind: string): Promise<string> {
  const [mail] = await sql<{ id: string }>(
    `SELECT m."id" FROM "OutgoingMail" m JOIN "Request" r ON r."id" = m."requestId"
     WHERE r."reference" = $1 AND m."kind"::text = $2`,
    [reference, kind],
  )
  const letterId = mail?.id ?? ''
  await deliverMail(noPost as never, letterId, true)
  return (await viewLetter({ actor: legal, reference, letterId, now: noon })).text
}

const street = () => controller().address.street
function needsNoComputer(text: string): void {
  expect(text).not.toMatch(/https?:|portalen|logga in|mejl|e-post|svara oss här|BankID/i)
  for (const how of [reference, street(), 'Du behöver ingen dator.']) expect(text).toContain(how)
}
const wordsOf = (letter: WordedLetter) => letterBody(letter).split('\n\n').at(-1) ?? ''

describe('a letter to someone without e-mail', () => {
  it('asks who they are so that they can answer by post, as the preview showed', async () => {
    const raw = { text: 'Adressen är ny.', telephoneEnding: '12' }
    const asking = { actor: legal, reference, reason: 'IDENTITY', raw, now: noon } as const
    const preview = await previewQuestion(asking)
    await doubt({ legal, reference })
    const text = await printed('QUESTION')
    needsNoComputer(text)
    expect(text).toContain('ringa dig på numret som slutar på 12')
    expect(text).toContain(wordsOf(preview))
  })

  it('tells of more time, and where to write', async () => {
    const raw = { reason: 'COMPLEX', text: 'Fyra system.', done: '' }
    const preview = await previewExtension({ actor: legal, reference, raw, now: noon })
    expect(wordsOf(preview)).toContain(street())
    needsNoComputer(`${preview.title}\n${letterBody(preview)}`)
  })

  it('names a telephone number where the profile has one', async () => {
    expect(controller().telephone).toBeUndefined()
    await doubt({ legal, reference })
    expect(await printed('QUESTION')).not.toContain('Du kan också ringa')
  })
})

describe('someone without e-mail who takes a request back', () => {
  const back = async (more: Record<string, unknown> = {}, actor = legal) =>
    noteWithdrawal({
      actor,
      reference,
      raw: { backHow: 'TELEPHONE', backSaid: 'Det behövs inte längre.', ...more },
      noteId: randomUUID(),
      version: (await look()).request.version,
      now: noon,
    })

  it('says so in any way: legal notes it with its words, once, and a letter confirms it', async () => {
    await back()
    await back()
    const { request, notes, history } = await look()
    expect(request.state).toBe('WITHDRAWN')
    expect(notes.map(({ text }) => text)).toEqual(['Svar per telefon: Det behövs inte längre.'])
    expect(history.filter(({ type }) => type === 'request.withdrawn')).toHaveLength(1)
    expect(await printed('WITHDRAWN')).not.toMatch(/https?:|portalen|logga in|mejl/i)
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is noted by legal alone, with how and what, and not on top of a change', async () => {
    for (const role of ['SUPPORT', 'ADMIN', 'DATA_SUBJECT'] as const)
      expect(await refusalOf(back({}, await anAccount(role)))).toBe('NOT_FOUND')
    expect(await refusalOf(back({ backSaid: '' }))).toBe('NOTED_HOW_MISSING')
    expect(await refusalOf(back({ backHow: '' }))).toBe('NOTED_HOW_MISSING')
    const stale = noteWithdrawal({
      actor: legal,
      reference,
      raw: { backHow: 'LETTER', backSaid: 'Nej.' },
      noteId: randomUUID(),
      version: 0,
      now: noon,
    })
    expect(await refusalOf(stale)).toBe('CHANGED_MEANWHILE')
    expect((await look()).request.state).toBe('RECEIVED')
  })
})

describe('a copy to someone without e-mail', () => {
  it('is with them once it is posted: nobody takes it back', async () => {
    const work = { legal, reference, now: noon }
    await upload(work)
    const identityCheck = { way: 'POSTED_TO_REGISTERED_ADDRESS', note: '' } as const
    await deliver(work, await writeLetter(work), { identityCheck })
    const back = revokeCopy({ actor: legal, reference, reason: 'Fel person.', now: noon })
    expect(await refusalOf(back)).toBe('TRANSITION_NOT_ALLOWED')
  })
})

describe('a price to someone without e-mail', () => {
  const monday = inStockholm('2026-11-23T09:00')
  const later = inStockholm('2026-12-15T09:00')
  const said = (feeAnswer: string, more: Record<string, unknown> = {}) => ({
    feeAnswer,
    feeChannel: 'LETTER',
    feeSaid: 'Ja tack.',
    ...more,
  })
  const note = (raw: Record<string, unknown>, actor = legal, now = monday) =>
    noteFeeAnswer({ actor, reference, raw, noteId: randomUUID(), now })

  beforeEach(async () => {
    await sql(
      `UPDATE "FeeQuote" SET "remindedAt" = now(), "answerBy" = '2100-01-01' WHERE "quotedAt" IS NOT NULL`,
    )
    const work = { legal, reference, now: noon }
    await upload(work)
    const identityCheck = { way: 'POSTED_TO_REGISTERED_ADDRESS', note: '' } as const
    await deliver(work, await writeLetter(work), { identityCheck })
    reference = await register({ same: reference, 'arrived-day': '20' }, monday)
    const { version } = (await look()).request
    const raw = { ground: 'SAME_DATA', 'what-1': 'Porto', 'sek-1': '45', reason: 'Samma igen.' }
    await proposeFee({ actor: legal, reference, raw, version, now: monday })
    const second = await anAccount('LEGAL')
    const quote = (await viewFee({ actor: second, reference, now: monday })).quote
    await approveFee({ actor: second, reference, version: quote?.version ?? 0, now: monday })
  })

  it('is answered by post: legal notes the yes with its words, once', async () => {
    const text = await printed('FEE_QUOTED')
    needsNoComputer(text)
    expect(text).toContain('skriv ja eller nej på ett papper')
    await note(said('accept'))
    await note(said('accept'))
    const { request, notes, history } = await look()
    expect(request).toMatchObject({ feeState: 'ACCEPTED', state: 'IN_PROGRESS' })
    expect(notes.map((each) => each.text)).toEqual(['Svar per brev: Ja tack.'])
    expect(history.filter(({ type }) => type === 'fee.accepted')).toHaveLength(1)
    expect(await mailKindsOf(request.id)).toEqual(
      expect.arrayContaining(['FEE_ANSWERED', 'LEGAL_FEE_ANSWERED']),
    )
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is declined in the same way, and nothing is paid', async () => {
    await note(said('decline', { feeSaid: 'Nej.', feeChannel: 'TELEPHONE' }))
    expect((await look()).request).toMatchObject({ feeState: 'DECLINED', state: 'CLOSED' })
    expect(await refusalOf(note(said('accept')))).toBe('TRANSITION_NOT_ALLOWED')
  })

  it('lapses with a letter that says how a later yes comes, and a later yes opens it', async () => {
    await sendFeeNotices(later, 7)
    expect((await look()).request.feeState).toBe('LAPSED')
    const text = await printed('FEE_LAPSED')
    needsNoComputer(text)
    expect(text).toContain('Skriv ja till oss när du vill')
    expect(text).toContain(controller().authority.address.street)
    await note(said('accept'), legal, later)
    expect((await look()).request).toMatchObject({ feeState: 'ACCEPTED', state: 'IN_PROGRESS' })
  })

  it('is noted by legal alone, with the answer, how it came and its words', async () => {
    for (const role of ['SUPPORT', 'ADMIN', 'DATA_SUBJECT'] as const)
      expect(await refusalOf(note(said('accept'), await anAccount(role)))).toBe('NOT_FOUND')
    expect(await refusalOf(note(said('perhaps')))).toBe('FEE_ANSWER_MISSING')
    expect(await refusalOf(note(said('accept', { feeChannel: 'PIGEON' })))).toBe(
      'NOTED_HOW_MISSING',
    )
    expect(await refusalOf(note(said('accept', { feeSaid: ' ' })))).toBe('NOTED_HOW_MISSING')
    expect((await look()).request.feeState).toBe('QUOTED')
  })
})
