import { beforeEach, describe, expect, it } from 'vitest'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { saveAnswerDraft, viewAnswerDraft } from '@/lib/casework/staff/answer-draft'
import { approveAnswer } from '@/lib/casework/staff/approve-answer'
import { goOnAlone } from '@/lib/casework/staff/go-on-alone'
import { openCase } from '@/lib/casework/staff/open-case'
import { proposeAnswer } from '@/lib/casework/staff/propose-answer'
import { sendBackAnswer } from '@/lib/casework/staff/send-back-answer'
import { tickSystems } from '@/lib/casework/tasks/tick-systems'
import { chooseController } from '@/lib/controller/controller'
import { instantor } from '@/lib/controller/instantor'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { type Case, decide, deliver } from '@/tests/factories/answers'
import { fileForm } from '@/tests/factories/kinds'
import { anAccount, inStockholm, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

const kept = (item: string, ground = 'own') => ({
  [`result.${item}`]: 'kept',
  [`ground.${item}`]: ground,
  [`words.${item}`]: 'Vi har en tvist med dig.',
  [`law.${item}`]: 'artikel 17.3 e i GDPR',
  [`until.${item}-year`]: '2027',
  [`until.${item}-month`]: '1',
  [`until.${item}-day`]: '31',
})
const partly = { held: 'yes', 'result.CONTACT': 'erased', ...kept('FINANCIAL') }
const refused = { held: 'yes', ...kept('CONTACT'), ...kept('FINANCIAL') }

let person: Actor
let work: Case
let second: Actor
beforeEach(async () => {
  chooseController()
  const filed = await fileForm('erasure')
  person = filed.person
  work = { legal: await anAccount('LEGAL'), reference: filed.reference }
  second = await anAccount('LEGAL')
})

const by = (actor: Actor, version: number, now = noon) => ({
  actor,
  reference: work.reference,
  version,
  now,
})
const view = (actor = work.legal) => openCase({ actor, reference: work.reference, now: noon })
const tick = async (now = noon) => {
  const { tasks } = await openCase({ actor: work.legal, reference: work.reference, now })
  const taskIds = tasks.filter(({ action, doneAt }) => action && !doneAt).map(({ id }) => id)
  await tickSystems({ fresh: true, actor: work.legal, reference: work.reference, taskIds, now })
}

describe('four eyes on a refusal', () => {
  it('proposes, is approved by another, and only then tells the systems and can be sent', async () => {
    const version = await decide(work, partly)
    expect((await view()).request.state).toBe('IN_PROGRESS')
    expect((await view()).tasks).toEqual([])
    expect(await refusalOf(deliver(work, version))).toBe('APPROVAL_MISSING')
    expect(await refusalOf(approveAnswer(by(second, version)))).toBe('APPROVAL_NOT_ASKED')
    await proposeAnswer(by(work.legal, version))
    await proposeAnswer(by(work.legal, version))
    expect((await view()).request.approvalAskedAt).toEqual(noon)
    const before = await snapshot()
    expect(await refusalOf(approveAnswer(by(work.legal, version)))).toBe('FOUR_EYES_SAME_PERSON')
    expect(await refusalOf(deliver(work, version))).toBe('APPROVAL_MISSING')
    expect(await snapshot()).toEqual(before)
    await approveAnswer(by(second, version))
    const approved = await view()
    expect(approved.request).toMatchObject({ state: 'DECIDED', approvalAskedAt: null })
    expect(approved.tasks.length).toBeGreaterThan(0)
    await tick()
    await deliver(work, version)
    const seen = await viewRequest({ actor: person, reference: work.reference, now: noon })
    expect(seen.request.outcome).toBe('PARTLY')
    for (const words of ['tvist', 'artikel 17.3 e', '31 januari 2027', 'imy@imy.se', 'tingsrätten'])
      expect(seen.delivered?.letter).toContain(words)
    const mails = approved.mails.concat((await view()).mails).map(({ kind }) => kind)
    expect(mails).toContain('TO_APPROVE')
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is refused by the database, too, when the proposer approves', async () => {
    const version = await decide(work, refused)
    await proposeAnswer(by(work.legal, version))
    const forged = sql(
      `UPDATE "Answer" SET "approval" = 'APPROVED', "approvedById" = "proposedById", "approvedAt" = now()`,
    )
    await expect(forged).rejects.toThrow('Answer_four_eyes')
  })

  it('is sent back with a comment that the proposer reads, and proposed anew', async () => {
    const version = await decide(work, refused)
    await proposeAnswer(by(work.legal, version))
    const back = { ...by(second, version), comment: ' ' }
    expect(await refusalOf(sendBackAnswer(back))).toBe('COMMENT_MISSING')
    expect(await refusalOf(sendBackAnswer({ ...by(work.legal, version), comment: 'x' }))).toBe(
      'FOUR_EYES_SAME_PERSON',
    )
    await sendBackAnswer({ ...back, comment: 'Ange lagrum.' })
    const { decision, request, mails } = await view()
    expect(decision).toMatchObject({ approval: 'SENT_BACK', comment: 'Ange lagrum.' })
    expect(request.approvalAskedAt).toBeNull()
    expect(mails.map(({ kind }) => kind)).toContain('SENT_BACK')
    const again = await decide(work, refused)
    expect((await view()).decision).toMatchObject({ approval: 'NONE', comment: null })
    await proposeAnswer(by(work.legal, again))
    await approveAnswer(by(second, again))
  })

  it('drops what was proposed or approved when the letter or the decision changes', async () => {
    const version = await decide(work, refused)
    await proposeAnswer(by(work.legal, version))
    const { letter } = await viewAnswerDraft(work.legal, work.reference, noon)
    const edited = { ...by(work.legal, version), letter: `${letter}\n\nHälsningar` }
    const after = await saveAnswerDraft(edited)
    expect((await view()).decision.approval).toBe('NONE')
    expect((await view()).request.approvalAskedAt).toBeNull()
    expect(await refusalOf(approveAnswer(by(second, after)))).toBe('APPROVAL_NOT_ASKED')
    await proposeAnswer(by(work.legal, after))
    await approveAnswer(by(second, after))
    const third = await saveAnswerDraft({ ...by(work.legal, after), letter: `${letter}\n\nHej` })
    expect((await view()).request.state).toBe('IN_PROGRESS')
    expect(await refusalOf(deliver(work, third))).toBe('APPROVAL_MISSING')
  })

  it('gets the ways to the authority and the courts back in the letter, whatever is taken out', async () => {
    const version = await decide(work, refused)
    await saveAnswerDraft({ ...by(work.legal, version), letter: 'Nej.' })
    const { letter } = await viewAnswerDraft(work.legal, work.reference, noon)
    expect(letter).toContain('Nej.')
    expect(letter).toContain('imy@imy.se')
    expect(letter).toContain('tingsrätten')
  })

  it('lets one officer go on alone on the last day, with a reason, and flags it', async () => {
    const version = await decide(work, refused)
    const alone = { ...by(work.legal, version), reason: 'Kollegan är sjuk.' }
    const before = inStockholm('2026-12-21T23:59:59.999')
    expect(await refusalOf(goOnAlone({ ...alone, now: before }))).toBe('ALONE_TOO_EARLY')
    const last = inStockholm('2026-12-22T08:00:00')
    expect(await refusalOf(goOnAlone({ ...alone, reason: '', now: last }))).toBe(
      'ALONE_REASON_MISSING',
    )
    await goOnAlone({ ...alone, now: last })
    await deliver({ ...work, now: last }, version)
    const { decision, history } = await view()
    expect(decision.sentAlone).toBe(true)
    expect(history.map(({ type }) => type)).toContain('answer.alone')
    expect(history.find(({ type }) => type === 'answer.delivered')?.facts).toMatchObject({
      sentAlone: true,
    })
  })

  it('asks nobody in a team of one, but for a ground that must not be told', async () => {
    const secret = {
      key: 'SECRET',
      kinds: ['ERASURE' as const],
      text: { sv: 'Mer än så kan vi inte säga.', en: 'We cannot say more.' },
      law: { sv: 'en regel', en: 'a rule' },
      mustNotBeTold: true,
    }
    const fourEyes = { refusals: false, fees: false, fullErasures: false }
    chooseController({ ...instantor, grounds: [secret], fourEyes })
    const version = await decide(work, refused)
    expect((await view()).request.state).toBe('DECIDED')
    expect(await refusalOf(proposeAnswer(by(work.legal, version)))).toBe('APPROVAL_NOT_NEEDED')
    const hidden = await decide(work, {
      held: 'yes',
      ...kept('CONTACT', 'SECRET'),
      ...kept('FINANCIAL'),
    })
    expect((await view()).request.state).toBe('IN_PROGRESS')
    const last = inStockholm('2026-12-22T08:00:00')
    const alone = goOnAlone({ ...by(work.legal, hidden, last), reason: 'Bråttom.' })
    expect(await refusalOf(alone)).toBe('ALONE_NOT_ALLOWED')
    await proposeAnswer(by(work.legal, hidden))
    await approveAnswer(by(second, hidden))
    chooseController()
  })

  it('asks for a second person at full erasures where the profile says so', async () => {
    chooseController({ ...instantor, fourEyes: { ...instantor.fourEyes, fullErasures: true } })
    const full = { held: 'yes', 'result.CONTACT': 'erased', 'result.FINANCIAL': 'erased' }
    const version = await decide(work, full)
    expect(await refusalOf(deliver(work, version))).toBe('APPROVAL_MISSING')
    chooseController()
  })
})
