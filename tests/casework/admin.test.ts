import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sessionAdapter } from '@/lib/auth/next-auth-options'
import { newSecret } from '@/lib/auth/sign-in-tokens'
import { startSession } from '@/lib/auth/start-session'
import {
  changeRole,
  endSessionsOf,
  reactivateColleague,
  suspendColleague,
} from '@/lib/casework/admin/change-colleague'
import { noteCheck, sendTestMail, viewFirstRun } from '@/lib/casework/admin/first-run'
import { inviteColleague } from '@/lib/casework/admin/invite-colleague'
import { viewHouse, viewLookUps } from '@/lib/casework/admin/view-house'
import { viewColleague, viewStaff } from '@/lib/casework/admin/view-staff'
import { resetFactors } from '@/lib/casework/factors/reset-factors'
import { answerStep } from '@/lib/casework/requests/draft'
import { assignRequests } from '@/lib/casework/staff/assign-requests'
import { openCase } from '@/lib/casework/staff/open-case'
import { viewQueue } from '@/lib/casework/staff/view-queue'
import { lookUp } from '@/lib/casework/support/look-up'
import { now } from '@/lib/clock'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor, Role } from '@/lib/rights/actor'
import { anAccount, anAddress, aPerson, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

/** Two admins, so that neither is the last one. */
async function admins(): Promise<[Actor, Actor]> {
  return [await anAccount('ADMIN'), await anAccount('ADMIN')]
}

const invite = (actor: Actor, raw: Record<string, unknown>) =>
  inviteColleague({ actor, raw: { role: 'LEGAL', language: 'en', ...raw }, now: noon })

describe('inviting a colleague', () => {
  it('gives them an account and a mail in their language', async () => {
    const [admin] = await admins()
    const email = anAddress()
    const { id } = await invite(admin, { email })
    const colleague = await viewColleague({ by: admin, id, now: noon })
    expect(colleague).toMatchObject({ email, role: 'LEGAL', lastSignInAt: null, sessions: 0 })
    const mails = await sql(
      `SELECT 1 FROM "OutgoingMail" WHERE "kind" = 'STAFF_INVITED' AND "accountId" = $1`,
      [id],
    )
    expect(mails).toHaveLength(1)
    const [event] = await viewHouse(admin)
    expect(event).toMatchObject({ type: 'staff.invited', account: email, facts: { role: 'LEGAL' } })
  })

  it('never makes a person with a request, or with a draft, a colleague', async () => {
    const [admin] = await admins()
    const [filed, known, drafting] = [anAddress(), anAddress(), anAddress()]
    await aPerson({ email: filed })
    await invite(admin, { email: known })
    const draft = { actor: await anAccount('DATA_SUBJECT', drafting), form: 'access', now: noon }
    await answerStep({ ...draft, form: 'access', step: 'scope', raw: { scope: 'everything' } })
    const before = await snapshot()
    expect(await refusalOf(invite(admin, { email: filed }))).toBe('ADDRESS_IS_PERSONS')
    expect(await refusalOf(invite(admin, { email: drafting }))).toBe('ADDRESS_IS_PERSONS')
    expect(await refusalOf(invite(admin, { email: known }))).toBe('ADDRESS_IS_STAFF')
    expect(await refusalOf(invite(admin, { email: anAddress(), role: 'DATA_SUBJECT' }))).toBe(
      'STAFF_ROLE_MISSING',
    )
    expect(await snapshot()).toEqual(before)
  })

  it('takes someone who signed in once and did nothing', async () => {
    const [admin] = await admins()
    const email = anAddress()
    const account = await anAccount('DATA_SUBJECT', email)
    expect(await invite(admin, { email })).toEqual({ id: account.accountId })
  })
})

it('an admin sees when and in how many browsers a colleague is signed in', async () => {
  const [admin] = await admins()
  const { accountId: id } = await anAccount('LEGAL')
  const seen = async () => viewColleague({ by: admin, id, now: now() })
  expect(await seen()).toMatchObject({ lastSignInAt: null, sessions: 0 })
  const before = now().subtract({ seconds: 1 })
  await startSession(newSecret(), id, 'LEGAL')
  await startSession(newSecret(), id, 'LEGAL')
  const { lastSignInAt, sessions } = await seen()
  expect(sessions).toBe(2)
  expect(lastSignInAt && Temporal.Instant.compare(lastSignInAt, before)).toBeGreaterThanOrEqual(0)
})

describe('what an admin changes', () => {
  it('counts at the colleague’s next click: suspended, signed out, another role', async () => {
    const [by] = await admins()
    const { accountId: id } = await anAccount('SUPPORT')
    const click = async () => {
      const read = sessionAdapter(() => undefined).getSessionAndUser
      return (token: string) => read?.(token)
    }
    const signIn = async (role: Role) => {
      const token = newSecret()
      await startSession(token, id, role)
      return token
    }
    const next = await click()
    for (const end of [
      () => endSessionsOf({ by, id, now: noon }),
      () => changeRole({ by, id, role: 'LEGAL', now: noon }),
      () => suspendColleague({ by, id, now: noon }),
    ]) {
      const token = await signIn('SUPPORT')
      const sessions = () => sql('SELECT 1 FROM "Session" WHERE "accountId" = $1', [id])
      expect(await sessions()).toHaveLength(1)
      await end()
      expect(await next(token)).toBeNull()
    }
    // A session that somehow came after it is none either.
    expect(await next(await signIn('LEGAL'))).toBeNull()
    const colleague = await viewColleague({ by, id, now: noon })
    expect(colleague).toMatchObject({ role: 'LEGAL', suspendedBy: 'ADMIN' })
    await reactivateColleague({ by, id, now: noon })
    expect((await viewColleague({ by, id, now: noon })).suspendedAt).toBeNull()
    const events = (await viewHouse(by)).slice(0, 4).map(({ type }) => type)
    expect(events).toEqual([
      'staff.reactivated',
      'staff.suspended',
      'staff.role-changed',
      'staff.signed-out',
    ])
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('puts a leaving officer’s open cases back to the unassigned, with an event each', async () => {
    const [by] = await admins()
    const { reference } = await aFiledRequest()
    for (const leave of [
      (id: string) => suspendColleague({ by, id, now: noon }),
      (id: string) => changeRole({ by, id, role: 'SUPPORT', now: noon }),
    ]) {
      const officer = await anAccount('LEGAL')
      await assignRequests({ actor: officer, references: [reference], to: 'me', now: noon })
      await leave(officer.accountId)
      const legal = await anAccount('LEGAL')
      const { history } = await openCase({ actor: legal, reference, now: noon })
      const kept = await sql('SELECT "assigneeId" FROM "Request" WHERE "reference" = $1', [
        reference,
      ])
      expect(kept).toEqual([{ assigneeId: null }])
      const event = history.find(({ type }) => type === 'request.assigned')
      expect(event).toMatchObject({ role: 'SYSTEM', facts: { to: null } })
    }
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is never their own role or access, nor the last admin’s', async () => {
    const [one, other] = await admins()
    await sql(
      `UPDATE "Account" SET "suspendedAt" = now() WHERE "role" = 'ADMIN' AND "id" NOT IN ($1, $2)`,
      [one.accountId, other.accountId],
    )
    const own = { by: one, id: one.accountId, now: noon }
    const others = { by: one, id: other.accountId, now: noon }
    expect(await refusalOf(changeRole({ ...own, role: 'LEGAL' }))).toBe('OWN_ROLE')
    expect(await refusalOf(suspendColleague(own))).toBe('OWN_ACCOUNT')
    // Both take the other's place at the same moment: one is left.
    const back = { by: other, id: one.accountId, now: noon }
    const both = await Promise.allSettled([suspendColleague(others), suspendColleague(back)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const left = (await viewStaff('SYSTEM')).filter(
      ({ role, suspendedAt }) => role === 'ADMIN' && !suspendedAt,
    )
    expect(left).toHaveLength(1)
    const last = { by: 'SYSTEM', id: left[0]?.id ?? '', now: noon } as const
    expect(await refusalOf(suspendColleague(last))).toBe('LAST_ADMIN')
    expect(await refusalOf(changeRole({ ...last, role: 'SUPPORT' }))).toBe('LAST_ADMIN')
  })

  it('is never a person’s account', async () => {
    const [by] = await admins()
    const person = await aPerson()
    const input = { by, id: person.accountId, now: noon }
    const before = await snapshot()
    for (const attempt of [
      () => changeRole({ ...input, role: 'LEGAL' }),
      () => suspendColleague(input),
      () => endSessionsOf(input),
      () => viewColleague(input),
    ]) {
      expect(await refusalOf(attempt())).toBe('NOT_FOUND')
    }
    expect(await snapshot()).toEqual(before)
  })

  it('is nobody’s where the address of the page names no account', async () => {
    const [by] = await admins()
    for (const id of ['', '-'.repeat(36), 'x', "'; DROP", randomUUID()]) {
      expect(await refusalOf(viewColleague({ by, id, now: noon }))).toBe('NOT_FOUND')
      expect(await refusalOf(suspendColleague({ by, id, now: noon }))).toBe('NOT_FOUND')
      const reset = resetFactors({ actor: by, accountId: id, checked: 'MET', now: noon })
      expect(await refusalOf(reset)).toBe('NOT_FOUND')
    }
  })

  it('is for admins alone', async () => {
    const colleague = await anAccount('SUPPORT')
    const others = [await aPerson(), await anAccount('LEGAL'), colleague]
    const before = await snapshot()
    for (const actor of others) {
      const input = { by: actor, id: colleague.accountId, now: noon }
      for (const attempt of [
        () => invite(actor, { email: anAddress() }),
        () => changeRole({ ...input, role: 'ADMIN' }),
        () => suspendColleague(input),
        () => reactivateColleague(input),
        () => endSessionsOf(input),
        () => viewStaff(actor),
        () => viewColleague(input),
        () => viewHouse(actor),
        () => viewLookUps(actor),
        () => viewFirstRun(actor, noon),
        () => sendTestMail(actor, noon),
        () => noteCheck({ actor, check: 'BACKUPS', now: noon }),
      ]) {
        expect(await refusalOf(attempt())).toBe('NOT_FOUND')
      }
    }
    expect(await snapshot()).toEqual(before)
  })
})

it('an admin sees no case, no queue and no status', async () => {
  const [actor] = await admins()
  const { reference } = await aFiledRequest()
  expect(await refusalOf(openCase({ actor, reference, now: noon }))).toBe('NOT_FOUND')
  expect(await refusalOf(viewQueue({ actor, filter: {}, from: null, now: noon }))).toBe('NOT_FOUND')
  const raw = { term: reference, purpose: 'CALLER_ASKS' }
  expect(await refusalOf(lookUp({ actor, raw, now: noon }))).toBe('NOT_FOUND')
})

describe('before the portal is used', () => {
  const stateOf = async (actor: Actor, item: string) =>
    (await viewFirstRun(actor, noon)).items.find((each) => each.item === item)?.state

  it('a test mail is on its way until somebody says that it came', async () => {
    const [actor] = await admins()
    expect(await stateOf(actor, 'testMail')).toBe('NEVER')
    await sendTestMail(actor, noon)
    expect(await stateOf(actor, 'testMail')).toBe('QUEUED')
    await sql(`UPDATE "OutgoingMail" SET "state" = 'FAILED', "errorCode" = 'EAUTH'`)
    expect((await viewFirstRun(actor, noon)).mailProblem).toBe('EAUTH')
    await sql(`UPDATE "OutgoingMail" SET "state" = 'SENT', "sentAt" = now()`)
    expect(await stateOf(actor, 'testMail')).toBe('SENT')
    await noteCheck({ actor, check: 'TEST_MAIL', now: noon })
    expect(await stateOf(actor, 'testMail')).toBe('ARRIVED')
    for (let times = 1; times < 10; times += 1) await sendTestMail(actor, noon)
    expect(await refusalOf(sendTestMail(actor, noon))).toBe('TOO_MANY_ATTEMPTS')
  })

  it('what the portal cannot see is noted by hand, and stands in the ledger', async () => {
    const [actor] = await admins()
    expect(await stateOf(actor, 'backups')).toBe('NEVER')
    expect(await refusalOf(noteCheck({ actor, check: 'forged', now: noon }))).toBe('NOT_FOUND')
    await noteCheck({ actor, check: 'BACKUPS', now: noon })
    expect(await stateOf(actor, 'backups')).toBe('NOTED')
    const [event] = await viewHouse(actor)
    expect(event).toMatchObject({ type: 'house.checked', facts: { check: 'BACKUPS' } })
    expect(await stateOf(actor, 'keys')).toBe('TRIAL')
    expect(await stateOf(actor, 'lines')).toBe('OPEN')
  })
})
