import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { sendQuestionReminders } from '@/lib/casework/clock/send-question-reminders'
import { sendDueNotices } from '@/lib/casework/notices/send-due-notices'
import { viewDigest } from '@/lib/casework/notices/view-digest'
import { answerQuestion } from '@/lib/casework/requests/answer-question'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { writeMessage } from '@/lib/casework/requests/write-message'
import { makeTelephoneCode, telephoneCodeTries } from '@/lib/casework/staff/make-telephone-code'
import { noteAnswer } from '@/lib/casework/staff/note-answer'
import { openCase } from '@/lib/casework/staff/open-case'
import { writeToPerson } from '@/lib/casework/staff/write-message'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { anAccount, inStockholm, noon } from '@/tests/factories/people'
import { clarify, doubt, versionOf } from '@/tests/factories/questions'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { mailKindsOf, snapshot, whileRefusing } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

// Received 22 November 2026: due 22 December.
let person: Actor
let legal: Actor
let reference: string
beforeEach(async () => {
  ;({ person, reference } = await aFiledRequest())
  legal = await anAccount('LEGAL')
})

const look = async () => (await viewRequest({ actor: person, reference, now: noon })).request
const types = async () =>
  (await viewRequest({ actor: person, reference, now: noon })).history.map(({ type }) => type)
const mails = async () => mailKindsOf((await look()).id)
const later = inStockholm('2026-11-25T09:30')
const at = (local: string) => ({ legal, reference, now: inStockholm(local) })
const reply = (now: Temporal.Instant) =>
  writeMessage({ actor: person, reference, messageId: randomUUID(), text: 'Jo.', files: [], now })
type Answer = Parameters<typeof answerQuestion>[0]
const answer = (more: Partial<Answer> = {}) =>
  answerQuestion({ actor: person, reference, answer: 'LETTER', now: later, ...more })

describe('a question that stops the clock', () => {
  it('pauses the date, begins the work, and is mailed at once', async () => {
    await doubt(at('2026-11-24T09:00'))
    const request = await look()
    expect(request.state).toBe('WAITING_FOR_PERSON')
    expect(String(request.pausedSince)).toBe('2026-11-24')
    expect(String(request.dueOn)).toBe('2026-12-22')
    expect((await types()).slice(0, 2)).toEqual(['question.asked', 'request.started'])
    expect(await mails()).toContain('QUESTION')
    expect(JSON.stringify(await snapshot())).not.toContain('Adressen är ny')
  })

  it('adds its whole days to the nominal date when the person replies, and says the new date', async () => {
    await doubt(at('2026-11-24T09:00'))
    await reply(inStockholm('2026-11-29T23:59:59.999'))
    const request = await look()
    expect(request.state).toBe('IN_PROGRESS')
    expect(request.pausedSince).toBeNull()
    expect(request.suspendedDays).toBe(5)
    // 22 December + 5 is a Sunday
    expect(String(request.dueOn)).toBe('2026-12-28')
    expect(String(request.extendedDueOn)).toBe('2027-03-01')
    expect(request.unansweredSince).not.toBeNull()
    expect(await mails()).toEqual(expect.arrayContaining(['LEGAL_MESSAGE', 'RESUMED']))
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('counts the days of two that overlap once, and runs on only when both are answered', async () => {
    await doubt(at('2026-11-23T09:00'))
    await clarify(at('2026-11-25T09:00'))
    await answer({ answer: 'EVERYTHING', now: inStockholm('2026-11-27T09:00') })
    expect(await look()).toMatchObject({ state: 'WAITING_FOR_PERSON', suspendedDays: 2 })
    expect(String((await look()).pausedSince)).toBe('2026-11-23')
    expect(await mails()).not.toContain('RESUMED')
    await answer({ answer: 'LETTER', now: inStockholm('2026-11-30T00:00') })
    expect(await look()).toMatchObject({ state: 'IN_PROGRESS', suspendedDays: 7 })
    expect(await mails()).toContain('RESUMED')
  })

  it('is refused once it is asked, late, needless, without a doubt, or on top of a change', async () => {
    const before = await snapshot()
    expect(await refusalOf(doubt(at('2026-11-24T09:00'), { text: ' ' }))).toBe('DOUBT_MISSING')
    expect(await refusalOf(clarify(at('2026-11-28T00:00')))).toBe('CLARIFICATION_TOO_LATE')
    expect(await refusalOf(clarify(at('2026-11-24T09:00'), { large: '' }))).toBe(
      'LARGE_AMOUNT_MISSING',
    )
    expect(await refusalOf(doubt(at('2026-12-23T00:00')))).toBe('QUESTION_TOO_LATE')
    expect(Object.keys(await snapshot())).toEqual(Object.keys(before))
    expect((await look()).state, 'nothing was begun').toBe('RECEIVED')
    await doubt(at('2026-11-24T09:00'))
    expect(await refusalOf(doubt(at('2026-11-24T09:01')))).toBe('QUESTION_OPEN')
    await answer({ answer: 'LETTER' })
    await sql(`UPDATE "DataSubject" SET "assurance" = 'CHECKED_BY_STAFF'`)
    expect(await refusalOf(doubt(at('2026-11-25T09:00')))).toBe('IDENTITY_SETTLED')
  })

  it('is asked by legal alone', async () => {
    for (const role of ['SUPPORT', 'ADMIN', 'DATA_SUBJECT'] as const) {
      const other = await anAccount(role)
      expect(await refusalOf(doubt({ legal: other, reference }))).toBe('NOT_FOUND')
      expect(await refusalOf(answer({ actor: other }))).toBe('NOT_FOUND')
    }
  })

  it('leaves nothing behind when its mail cannot be kept', async () => {
    const version = await versionOf({ legal, reference })
    const before = await snapshot()
    await whileRefusing('INSERT', '"OutgoingMail"', async () => {
      const { askIdentity } = await import('@/lib/casework/staff/ask-identity')
      const raw = { text: 'Ny adress.' }
      const asked = askIdentity({ actor: legal, reference, raw, version, now: noon })
      await expect(asked).rejects.toThrow('REFUSED_BY_TEST')
    })
    expect(await snapshot()).toEqual(before)
  })

  it('falls with a request that is taken back', async () => {
    await doubt(at('2026-11-24T09:00'))
    await withdrawRequest({ actor: person, reference, now: inStockholm('2026-11-26T09:00') })
    const request = await look()
    expect([request.state, request.pausedSince]).toEqual(['WITHDRAWN', null])
    expect(await mails()).not.toContain('RESUMED')
  })
})

describe('while the clock stands still', () => {
  it('the person is reminded once after seven days, and nothing else happens, ever', async () => {
    await sql(
      `UPDATE "Request" SET "halfTimeAt" = now(), "lateNoticeAt" = now() WHERE "reference" <> $1`,
      [reference],
    )
    await sql(`UPDATE "Suspension" SET "remindedAt" = now()`)
    await doubt(at('2026-11-24T23:30'))
    const remind = (local: string) => sendQuestionReminders(inStockholm(local), 7)
    expect(await remind('2026-11-30T23:59:59.999')).toBe(0)
    expect(await remind('2026-12-01T00:00')).toBe(1)
    expect(await remind('2026-12-20T09:00')).toBe(0)
    expect((await mails()).filter((kind) => kind === 'QUESTION_REMINDER')).toHaveLength(1)
    for (const local of ['2026-12-10T09:00', '2026-12-23T00:00', '2027-06-01T09:00'])
      expect(await sendDueNotices(inStockholm(local))).toBe(0)
    expect((await look()).state).toBe('WAITING_FOR_PERSON')
  })

  it('legal sees on the case from the fourteenth day on that it takes too long, and nothing is closed', async () => {
    await doubt(at('2026-11-24T23:30'))
    const seen = async (local: string) => {
      const view = await openCase({ actor: legal, reference, now: inStockholm(local) })
      expect(view.request).toMatchObject({ state: 'WAITING_FOR_PERSON', endedAt: null })
      return view.questions.map(({ awaited }) => awaited)
    }
    expect(await seen('2026-11-24T23:59')).toEqual([{ days: 0, tooLong: false }])
    expect(await seen('2026-12-07T23:59:59.999')).toEqual([{ days: 13, tooLong: false }])
    expect(await seen('2026-12-08T00:00')).toEqual([{ days: 14, tooLong: true }])
    expect(await seen('2027-06-01T09:00')).toEqual([{ days: 189, tooLong: true }])
    const told = await viewDigest(Temporal.PlainDate.from('2026-12-08'), noon)
    const waiting = told.find(({ sort }) => sort === 'waiting')?.lines ?? []
    expect(waiting.map((line) => line.reference)).toContain(reference)
    await reply(inStockholm('2026-12-09T09:00'))
    const { questions } = await openCase({ actor: legal, reference, now: noon })
    expect(questions.map(({ awaited }) => awaited)).toEqual([null])
  })

  it('ten workers remind once', async () => {
    await sql(`UPDATE "Suspension" SET "remindedAt" = now()`)
    await doubt(at('2026-11-24T09:00'))
    const now = inStockholm('2026-12-01T09:00')
    const ticks = await Promise.all(Array.from({ length: 10 }, () => sendQuestionReminders(now, 7)))
    expect(ticks.reduce((sum, sent) => sum + sent, 0)).toBe(1)
  })
})

describe('the code by telephone', () => {
  const code = (typed: string, now = later) => answer({ answer: 'CODE', code: typed, now })

  it('is given to legal once, kept as a hash, and settles the identity', async () => {
    await doubt(at('2026-11-24T09:00'))
    const made = await makeTelephoneCode({ actor: legal, reference, now: later })
    expect(made).toMatch(/^\d{6}$/)
    await code(`${made.slice(0, 3)} ${made.slice(3)}`, inStockholm('2026-11-25T10:00'))
    const { request, person: seen } = await openCase({ actor: legal, reference, now: noon })
    expect(request.state).toBe('IN_PROGRESS')
    expect(request.suspendedDays).toBe(1)
    expect(seen.assurance).toBe('CHECKED_BY_STAFF')
    expect(await types()).toContain('identity.checked')
    expect(await sql('SELECT 1 FROM "TelephoneCode"')).toEqual([])
    await code(made)
    expect((await types()).filter((type) => type === 'identity.checked')).toHaveLength(1)
  })

  it('has five tries, also when they come at once', async () => {
    await doubt(at('2026-11-24T09:00'))
    const made = await makeTelephoneCode({ actor: legal, reference, now: later })
    const wrong = made === '000000' ? '000001' : '000000'
    expect(await refusalOf(code(''))).toBe('TELEPHONE_CODE_MISSING')
    const tries = await Promise.all(
      Array.from({ length: telephoneCodeTries + 3 }, () => refusalOf(code(wrong))),
    )
    expect(tries.filter((each) => each === 'TELEPHONE_CODE_WRONG')).toHaveLength(4)
    expect(tries.filter((each) => each === 'TELEPHONE_CODE_GONE')).toHaveLength(4)
    expect(await refusalOf(code(made))).toBe('TELEPHONE_CODE_GONE')
    const fresh = await makeTelephoneCode({ actor: legal, reference, now: later })
    await code(fresh)
    expect((await look()).state).toBe('IN_PROGRESS')
  })

  it('is good for seven days, and of no use for another request', async () => {
    await doubt(at('2026-11-24T09:00'))
    const made = await makeTelephoneCode({ actor: legal, reference, now: later })
    expect(await refusalOf(code(made, later.add({ hours: 24 * 7 })))).toBe('TELEPHONE_CODE_GONE')
    const other = await aFiledRequest()
    const theirs = { actor: other.person, reference: other.reference, code: made }
    expect(await refusalOf(answer({ ...theirs, answer: 'CODE' }))).toBe('TRANSITION_NOT_ALLOWED')
    const none = makeTelephoneCode({ actor: legal, reference: other.reference, now: noon })
    expect(await refusalOf(none)).toBe('TRANSITION_NOT_ALLOWED')
  })
})

describe('an answer', () => {
  it('"I want everything" ends a clarification for good, and stands in the thread', async () => {
    await clarify(at('2026-11-24T09:00'))
    await answer({ answer: 'EVERYTHING', now: inStockholm('2026-11-25T09:00') })
    const { messages } = await openCase({ actor: legal, reference, now: noon })
    expect(messages).toMatchObject([{ author: 'PERSON', text: 'Jag vill ha allt.' }])
    expect(await mails()).toContain('LEGAL_MESSAGE')
    expect(await refusalOf(clarify(at('2026-11-25T10:00')))).toBe('CLARIFICATION_ANSWERED')
    await answer({ answer: 'EVERYTHING' })
    expect((await openCase({ actor: legal, reference, now: noon })).messages).toHaveLength(1)
  })

  it('that came by telephone is noted by legal, and the person hears the new date', async () => {
    await clarify(at('2026-11-24T09:00'))
    const { questions } = await openCase({ actor: legal, reference, now: noon })
    const note = (raw: Record<string, unknown>) =>
      noteAnswer({
        actor: legal,
        reference,
        questionId: questions[0]?.id ?? '',
        raw,
        noteId: randomUUID(),
        now: inStockholm('2026-11-26T09:00'),
      })
    expect(await refusalOf(note({ said: 'Allt.' }))).toBe('NOTED_HOW_MISSING')
    expect(await refusalOf(note({ channel: 'TELEPHONE', said: '' }))).toBe('NOTED_HOW_MISSING')
    await note({ channel: 'TELEPHONE', said: 'Åren 2024 och 2025.' })
    expect(await look()).toMatchObject({ state: 'IN_PROGRESS', suspendedDays: 2 })
    const { notes } = await openCase({ actor: legal, reference, now: noon })
    expect(notes[0]?.text).toBe('Svar per telefon: Åren 2024 och 2025.')
    expect(await mails()).toContain('RESUMED')
    expect(await refusalOf(note({ channel: 'LETTER', said: 'En gång till.' }))).toBe(
      'TRANSITION_NOT_ALLOWED',
    )
  })

  it('from legal is what the person waits for once they have written', async () => {
    await reply(noon)
    const since = (await look()).unansweredSince
    await reply(noon.add({ hours: 2 }))
    expect((await look()).unansweredSince, 'since the first of them').toEqual(since)
    const said = { actor: legal, reference, messageId: randomUUID(), text: 'Tack.', now: noon }
    await writeToPerson(said)
    expect((await look()).unansweredSince).toBeNull()
    await reply(noon)
    await doubt({ legal, reference })
    expect((await look()).unansweredSince).toBeNull()
  })
})
