import { describe, expect, it } from 'vitest'
import { viewWithdrawal } from '@/lib/casework/consents/view-withdrawal'
import { withdrawConsents } from '@/lib/casework/consents/withdraw-consents'
import { reopenRequest } from '@/lib/casework/requests/reopen-request'
import { saveAnswerDraft, viewAnswerDraft } from '@/lib/casework/staff/answer-draft'
import { completeTask } from '@/lib/casework/staff/complete-task'
import { deliverAnswer } from '@/lib/casework/staff/deliver-answer'
import { openCase } from '@/lib/casework/staff/open-case'
import { ownSystems } from '@/lib/casework/tasks/systems'
import { tickSystems } from '@/lib/casework/tasks/tick-systems'
import { verifyLedger } from '@/lib/ledger/verify'
import { again, anAccount, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

const monday = noon.add({ hours: 24 })

async function aWithdrawal() {
  const fresh = await anAccount('DATA_SUBJECT')
  const raw = { purposes: 'ALL' }
  const { reference } = await withdrawConsents({ actor: fresh, raw, locale: 'sv', now: noon })
  const legal = await anAccount('LEGAL')
  const view = await openCase({ actor: legal, reference, now: noon })
  const whole = view.tasks.find(({ kind }) => kind === 'STOP_IN_EVERY_SYSTEM')
  const systems = view.tasks.filter(({ action }) => action === 'STOP').map(({ id }) => id)
  return { person: await again(fresh), legal, reference, taskId: whole?.id ?? '', systems, view }
}

describe('the task to stop it in every system', () => {
  it('stands on the case, of someone who said nothing but their address', async () => {
    const { view } = await aWithdrawal()
    const places = ownSystems().map(({ key }) => ({
      kind: 'DO_IN_SYSTEM',
      action: 'STOP',
      about: key,
    }))
    expect(places.length).toBeGreaterThan(1)
    expect(view.tasks).toHaveLength(places.length + 1)
    for (const each of [{ kind: 'STOP_IN_EVERY_SYSTEM', action: null }, ...places])
      expect(view.tasks).toContainEqual(expect.objectContaining({ ...each, doneAt: null }))
    expect(view.person).toMatchObject({ name: null, birthDate: null })
    expect(view.person.email).toContain('@example.com')
  })

  it('answers the request when it is done, and the person is told, once', async () => {
    const { person, legal, reference, taskId, systems, view } = await aWithdrawal()
    const finish = () => completeTask({ actor: legal, reference, taskId, now: monday })
    const tick = (taskIds: string[]) =>
      tickSystems({ fresh: true, actor: legal, reference, taskIds, now: monday })
    expect(await refusalOf(finish())).toBe('SYSTEMS_NOT_DONE')
    const [first = '', ...others] = systems
    await tick([first])
    expect(await refusalOf(finish())).toBe('SYSTEMS_NOT_DONE')
    await Promise.all([tick(systems), tick(others), tick(systems)])
    await finish()
    const { request, stoppedAt } = await viewWithdrawal(person, reference)
    expect(request).toMatchObject({ state: 'DELIVERED', outcome: 'STOPPED', deliveredAt: monday })
    expect(stoppedAt).toEqual(monday)
    const mails = await sql('SELECT "kind" FROM "OutgoingMail" WHERE "requestId" = $1', [
      view.request.id,
    ])
    expect(mails.map(({ kind }) => kind).sort()).toEqual([
      'CONSENT_STOPPED',
      'CONSENT_WITHDRAWN',
      'LEGAL_ANSWER',
      'LEGAL_NEW_REQUEST',
    ])
    const { history } = await openCase({ actor: legal, reference, now: monday })
    expect(history.map(({ type }) => type).reverse()).toEqual([
      'request.filed',
      'consent.withdrawn',
      ...systems.map(() => 'task.opened'),
      'request.opened',
      'request.started',
      ...systems.map(() => 'task.finished'),
      'task.done',
      'request.opened',
    ])
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('can be done again after the request was opened again', async () => {
    const { person, legal, reference, taskId, systems } = await aWithdrawal()
    const finish = (now: Temporal.Instant) => completeTask({ actor: legal, reference, taskId, now })
    await tickSystems({ fresh: true, actor: legal, reference, taskIds: systems, now: monday })
    const tuesday = monday.add({ hours: 24 })
    const { version } = (await viewWithdrawal(person, reference)).request
    const raw = { reason: 'WRONG', text: 'Ni hämtar ännu.' }
    await reopenRequest({ actor: person, reference, raw, version, now: tuesday })
    // In every system again: what was ticked before says nothing now.
    expect(await refusalOf(finish(tuesday))).toBe('SYSTEMS_NOT_DONE')
    const { tasks } = await openCase({ actor: legal, reference, now: tuesday })
    const taskIds = tasks.filter(({ action, doneAt }) => action && !doneAt).map(({ id }) => id)
    expect(taskIds).toHaveLength(systems.length)
    await tickSystems({ fresh: true, actor: legal, reference, taskIds, now: tuesday })
    expect((await viewWithdrawal(person, reference)).stoppedAt).toEqual(tuesday)
  })

  it('is not found through another case, by others than legal, or made up', async () => {
    const { person, legal, reference, taskId, systems } = await aWithdrawal()
    const other = await aFiledRequest()
    const support = await anAccount('SUPPORT')
    const before = await snapshot()
    const right = { actor: legal, reference, taskId, now: monday }
    const wrong = [
      { reference: other.reference },
      { taskId: '00000000-0000-4000-8000-000000000000' },
      { taskId: 'x' },
      { actor: person },
      { actor: support },
    ]
    for (const one of wrong) {
      expect(await refusalOf(completeTask({ ...right, ...one }))).toBe('NOT_FOUND')
      const { taskId: id = systems[0] ?? '', ...rest } = one as { taskId?: string }
      const ticked = tickSystems({ fresh: true, ...right, ...rest, taskIds: [id] })
      expect(await refusalOf(ticked)).toBe('NOT_FOUND')
    }
    const nothing = tickSystems({ fresh: true, actor: legal, reference, taskIds: [], now: monday })
    expect(await refusalOf(nothing)).toBe('SYSTEMS_EMPTY')
    expect(await snapshot()).toEqual(before)
  })

  it('cannot be replaced by a letter', async () => {
    const { legal: actor, reference } = await aWithdrawal()
    expect(await refusalOf(viewAnswerDraft(actor, reference, noon))).toBe('TRANSITION_NOT_ALLOWED')
    const written = saveAnswerDraft({ actor, reference, letter: 'Hej', version: 0, now: noon })
    expect(await refusalOf(written)).toBe('NOT_DECIDED')
    const identityCheck = { way: 'KNOWN_EMAIL', note: '' }
    const letter = { actor, reference, identityCheck, version: 0 } as const
    expect(await refusalOf(deliverAnswer({ ...letter, now: noon }))).toBe('TRANSITION_NOT_ALLOWED')
  })
})
