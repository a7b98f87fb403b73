import { describe, expect, it } from 'vitest'
import { confirmGuardianForm } from '@/lib/casework/children/confirm-guardian-form'
import { reopenRequest } from '@/lib/casework/requests/reopen-request'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { saveAnswerDraft, viewAnswerDraft } from '@/lib/casework/staff/answer-draft'
import { changeKind } from '@/lib/casework/staff/change-kind'
import { closeRequest } from '@/lib/casework/staff/close-request'
import { viewDecisionForm } from '@/lib/casework/staff/decision-form'
import { liftRestriction, tellOfLifting } from '@/lib/casework/staff/lift-restriction'
import { openCase } from '@/lib/casework/staff/open-case'
import { restrictMeanwhile } from '@/lib/casework/staff/restrict-meanwhile'
import { saveDecisionDraft } from '@/lib/casework/staff/save-decision-draft'
import { tickSystems } from '@/lib/casework/tasks/tick-systems'
import { overdueTasks } from '@/lib/data/tasks-due'
import { verifyLedger } from '@/lib/ledger/verify'
import { answerWhole, type Case, decide, deliver } from '@/tests/factories/answers'
import { aToken } from '@/tests/factories/guardians'
import { fileForm } from '@/tests/factories/kinds'
import { anAccount, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { fileAccess } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { aNetwork } from '@/tests/factories/sign-ins'
import { sql } from '@/tests/support/database'

const tick = async ({ legal, reference, now = noon }: Case) => {
  const { tasks } = await openCase({ actor: legal, reference, now })
  const taskIds = tasks.filter(({ action, doneAt }) => action && !doneAt).map(({ id }) => id)
  if (taskIds.length > 0) await tickSystems({ fresh: true, actor: legal, reference, taskIds, now })
  return taskIds.length
}
const view = ({ legal, reference, now = noon }: Case) => openCase({ actor: legal, reference, now })
const mailsOf = async (reference: string) =>
  (
    await sql<{ kind: string }>(
      `SELECT "kind" FROM "OutgoingMail" WHERE "requestId" = (SELECT "id" FROM "Request" WHERE "reference" = $1)`,
      [reference],
    )
  ).map(({ kind }) => kind)
const erased = { held: 'yes', 'result.CONTACT': 'erased', 'result.FINANCIAL': 'erased' }
const restricted = {
  held: 'yes',
  'result.CONTACT': 'restricted',
  'result.FINANCIAL': 'restricted',
}
const aCase = async (form: Parameters<typeof fileForm>[0]) => {
  const { person, reference } = await fileForm(form)
  return { person, work: { legal: await anAccount('LEGAL'), reference } satisfies Case }
}

describe('a request of every kind goes from received to closed', () => {
  it.each([
    [
      'rectification',
      {
        held: 'yes',
        'result.CONTACT.name': 'corrected',
        'result.CONTACT.address': 'completed',
      },
      'FULFILLED',
    ],
    ['erasure', erased, 'FULFILLED'],
    ['erasure', { held: 'no' }, 'NO_DATA'],
    ['restriction', restricted, 'FULFILLED'],
    ['objection', { 'result.direct-marketing': 'stopped' }, 'FULFILLED'],
    ['other', { topic: 'INFORMATION', result: 'answered', answer: 'Här är listan.' }, 'FULFILLED'],
  ] as const)('%s, decided as %j: %s', async (form, values, outcome) => {
    const { person, work } = await aCase(form)
    const version = await decide(work, values)
    expect((await view(work)).request.state).toBe('DECIDED')
    if ((await tick(work)) > 0) expect((await view(work)).decision.openSystems).toBe(0)
    await deliver(work, version)
    const seen = await viewRequest({ actor: person, reference: work.reference, now: noon })
    expect(seen.request).toMatchObject({ state: 'DELIVERED', outcome })
    expect(seen.delivered?.letter.length).toBeGreaterThan(40)
    expect(await mailsOf(work.reference)).toEqual(
      expect.arrayContaining(['ANSWER_READY', 'LEGAL_ANSWER']),
    )
    await closeRequest({ actor: work.legal, reference: work.reference, now: noon })
    expect((await view(work)).request.state).toBe('CLOSED')
    expect((await verifyLedger()).bad).toBeNull()
  })
})

describe('done means done', () => {
  it('is not reported before every system is ticked', async () => {
    const { work } = await aCase('erasure')
    const version = await decide(work, erased)
    const { decision } = await view(work)
    expect(decision.openSystems).toBeGreaterThan(0)
    expect(await refusalOf(deliver(work, version))).toBe('SYSTEMS_NOT_DONE')
    await tick(work)
    await deliver(work, version)
  })

  it('is not begun before identity is checked, nor before a copy that the person waits for', async () => {
    const { person, work } = await aCase('erasure')
    expect(await refusalOf(decide(work, { ...erased, way: '' }))).toBe('IDENTITY_CHECK_MISSING')
    const copy = { legal: work.legal, reference: await fileAccess(person) }
    const before = await snapshot()
    expect(await refusalOf(decide(work, erased))).toBe('COPY_COMES_FIRST')
    expect(await snapshot()).toEqual(before)
    await answerWhole(copy)
    await decide(work, erased)
  })

  it('restricts meanwhile, until it is decided', async () => {
    const { work } = await aCase('rectification')
    await restrictMeanwhile({ actor: work.legal, reference: work.reference, now: noon })
    const actions = async () =>
      (await view(work)).tasks.filter(({ doneAt }) => !doneAt).map(({ action }) => action)
    expect(new Set(await actions())).toEqual(new Set(['RESTRICT']))
    await decide(work, { held: 'no' })
    expect(await actions()).toEqual([])
    const again = restrictMeanwhile({ actor: work.legal, reference: work.reference, now: noon })
    expect(await refusalOf(again)).toBe('TRANSITION_NOT_ALLOWED')
  })

  it('ends what was restricted meanwhile: the answer says so, then each system lifts it', async () => {
    const { person, work } = await aCase('rectification')
    const { legal: actor, reference } = work
    await restrictMeanwhile({ actor, reference, now: noon })
    const restrictedIn = await tick(work)
    const version = await decide(work, { held: 'no' })
    const toLift = async () =>
      (await view(work)).tasks.filter(({ action, doneAt }) => action === 'LIFT' && !doneAt)
    expect(await toLift(), 'not before the person knows').toEqual([])
    await deliver(work, version)
    const { delivered } = await viewRequest({ actor: person, reference, now: noon })
    expect(delivered?.letter).toContain('Den begränsningen upphör nu.')
    expect(await toLift()).toHaveLength(restrictedIn)
    // Though the request has ended, nobody forgets it: what is late is found.
    const overdue = await overdueTasks(actor, Temporal.PlainDate.from('2026-12-02'))
    const late = overdue.filter((task) => task.reference === reference)
    expect(late.filter(({ kind }) => kind === 'DO_IN_SYSTEM')).toHaveLength(restrictedIn)
    await tick(work)
    expect(await toLift()).toEqual([])
    expect((await view(work)).request.state).toBe('DELIVERED')
    expect((await verifyLedger()).bad).toBeNull()
    const { work: other } = await aCase('rectification')
    await deliver(other, await decide(other, { held: 'no' }))
    expect((await view(other)).tasks, 'nothing was restricted').toEqual([])
  })
})

describe('a child’s case', () => {
  const aChild = async () => {
    await confirmGuardianForm({ token: await aToken(), network: aNetwork(), now: noon })
    const [row] = await sql<{ reference: string }>(
      `SELECT "reference" FROM "Request" WHERE "kind" = 'MINOR_ERASURE' AND "state" = 'RECEIVED'`,
    )
    return { legal: await anAccount('LEGAL'), reference: row?.reference ?? '' } satisfies Case
  }

  it('is answered with one fixed sentence to the adult, without an identity check', async () => {
    const work = await aChild()
    const version = await decide(work, { ...erased, custody: 'no', way: '' })
    const draft = await viewAnswerDraft(work.legal, work.reference, noon)
    expect(draft.letter).toBe('Vi har gått igenom ärendet.')
    const letter = 'Vi hade barnets namn.'
    const kept = await saveAnswerDraft({ actor: work.legal, ...work, letter, version, now: noon })
    expect(kept).toBe(version)
    await tick(work)
    await deliver(work, version, { identityCheck: {} })
    expect(await mailsOf(work.reference)).toContain('ANSWER_READY')
  })

  it('is told only to someone who has shown custody, and how is noted', async () => {
    const work = await aChild()
    expect(await refusalOf(decide(work, { ...erased, custody: 'yes' }))).toBe(
      'CUSTODY_NOTE_MISSING',
    )
    await decide(work, { ...erased, custody: 'yes', 'custody-note': 'Personbevis visat.' })
    const { letter } = await viewAnswerDraft(work.legal, work.reference, noon)
    expect(letter).toContain('Kontaktuppgifter – borttaget')
    expect(letter).not.toContain('Personbevis')
  })
})

describe('a decision and those who work beside it', () => {
  it('is kept as a draft, and goes on where it was', async () => {
    const { work } = await aCase('erasure')
    const { legal: actor, reference } = work
    const values = { kind: 'ERASURE', held: 'yes', 'result.CONTACT': 'kept' }
    const saved = await saveDecisionDraft({ actor, reference, values, version: 0, now: noon })
    const form = await viewDecisionForm({ actor, reference, now: noon })
    expect(form.decision).toMatchObject({ version: saved, values, made: null, begun: true })
    const late = saveDecisionDraft({ actor, reference, values: {}, version: 0, now: noon })
    expect(await refusalOf(late)).toBe('CHANGED_MEANWHILE')
  })

  it('is a draft again when it is changed, and its systems are asked for nothing more', async () => {
    const { work } = await aCase('erasure')
    const { legal: actor, reference } = work
    const version = await decide(work, erased)
    const values = { kind: 'ERASURE', held: 'yes' }
    await saveDecisionDraft({ actor, reference, values, version, now: noon })
    const { request, tasks } = await view(work)
    expect(request.state).toBe('IN_PROGRESS')
    expect(tasks.filter(({ doneAt }) => !doneAt)).toEqual([])
    expect(await refusalOf(deliver(work, version + 1))).toBe('NOT_DECIDED')
  })

  it('is void once the request is withdrawn, becomes another, or is opened again', async () => {
    const { person, work } = await aCase('erasure')
    const { legal: actor, reference } = work
    await withdrawRequest({ actor: person, reference, now: noon })
    const before = await snapshot()
    const withdrawn = { actor, reference, version: 0, now: noon }
    const kept = saveDecisionDraft({ ...withdrawn, values: { kind: 'ERASURE' } })
    expect(await refusalOf(kept)).toBe('REQUEST_WITHDRAWN')
    expect(await refusalOf(deliver(work, 0))).toBe('REQUEST_WITHDRAWN')
    expect(await snapshot()).toEqual(before)

    const other = await aCase('other')
    const answered = { topic: 'COMPLAINT', result: 'answered', answer: 'Tack.' }
    const version = await decide(other.work, answered)
    await deliver(other.work, version)
    const { request } = await view(other.work)
    const raw = { reason: 'WRONG', text: 'Nej.' }
    const opened = { actor: other.person, reference: other.work.reference, raw, now: noon }
    await reopenRequest({ ...opened, version: request.version })
    const again = await view(other.work)
    expect(again.decision).toMatchObject({ made: null, begun: false })
    const kind = { actor: other.work.legal, reference: other.work.reference, kind: 'ERASURE' }
    await changeKind({ ...kind, version: again.request.version, now: noon })
    const stale = { ...other.work, values: { kind: 'OTHER', ...answered } }
    const late = saveDecisionDraft({
      actor: stale.legal,
      reference: stale.reference,
      values: stale.values,
      version: (await view(other.work)).decision.version,
      now: noon,
    })
    expect(await refusalOf(late)).toBe('CHANGED_MEANWHILE')
    // The person still has what they were answered first.
    const seen = await viewRequest({ ...opened, now: noon })
    expect(seen.delivered?.letter).toContain('Tack.')
  })
})

describe('lifting a restriction', () => {
  it('tells the person first, and lifts on the day at the earliest', async () => {
    const { work } = await aCase('restriction')
    const { legal: actor, reference } = work
    const reason = 'Uppgifterna är kontrollerade.'
    const early = tellOfLifting({ actor, reference, reason, now: noon })
    expect(await refusalOf(early)).toBe('TRANSITION_NOT_ALLOWED')
    const version = await decide(work, restricted)
    await tick(work)
    await deliver(work, version)
    expect(await refusalOf(liftRestriction({ actor, reference, now: noon }))).toBe(
      'LIFTING_NOT_ANNOUNCED',
    )
    await tellOfLifting({ actor, reference, reason, now: noon })
    expect(await mailsOf(reference)).toContain('LIFTING_NOTICE')
    const sixDays = noon.add({ hours: 6 * 24 })
    expect(await refusalOf(liftRestriction({ actor, reference, now: sixDays }))).toBe(
      'LIFTING_TOO_EARLY',
    )
    const theDay = noon.add({ hours: 7 * 24 })
    // Done means done: each system that restricted is ticked, and not before the day that the person was told of.
    expect(await refusalOf(tick({ ...work, now: sixDays }))).toBe('LIFTING_TOO_EARLY')
    expect(await refusalOf(liftRestriction({ actor, reference, now: theDay }))).toBe(
      'SYSTEMS_NOT_DONE',
    )
    const { decision, tasks } = await openCase({ actor, reference, now: theDay })
    const toLift = tasks.filter(({ action }) => action === 'LIFT')
    expect(decision.restriction).toMatchObject({ liftable: true, openSystems: toLift.length })
    const toRestrict = tasks.filter(({ action }) => action === 'RESTRICT')
    const where = (some: typeof tasks) => some.map(({ about }) => about).sort()
    expect(where(toLift)).toEqual(where(toRestrict))
    const [first, ...others] = toLift.map(({ id }) => id)
    await tickSystems({ fresh: true, actor, reference, taskIds: [first ?? ''], now: theDay })
    expect(await refusalOf(liftRestriction({ actor, reference, now: theDay }))).toBe(
      'SYSTEMS_NOT_DONE',
    )
    await tickSystems({ fresh: true, actor, reference, taskIds: others, now: theDay })
    await liftRestriction({ actor, reference, now: theDay })
    const lifted = await view(work)
    expect(lifted.decision.restriction.inForce).toBe(false)
    expect(lifted.request.state).toBe('DELIVERED')
    const event = lifted.history.find(({ type }) => type === 'restriction.lifted')
    expect([event?.facts.systems].flat().sort(), 'the event names them').toEqual(where(toLift))
    expect((await verifyLedger()).bad).toBeNull()
  })
})
