import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { suspendColleague } from '@/lib/casework/admin/change-colleague'
import { viewAlarms } from '@/lib/casework/admin/view-alarms'
import { viewHouse, viewLookUps } from '@/lib/casework/admin/view-house'
import { markProtected } from '@/lib/casework/people/mark-protected'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { openCase } from '@/lib/casework/staff/open-case'
import { checkCaller } from '@/lib/casework/support/check-caller'
import { lookUp } from '@/lib/casework/support/look-up'
import { mailStatus } from '@/lib/casework/support/mail-status'
import { takeDown } from '@/lib/casework/support/take-down'
import { viewLookUp } from '@/lib/casework/support/view-look-up'
import { findOwedMail } from '@/lib/data/mails'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { mostChecks } from '@/lib/rights/support/look-up'
import { unusual } from '@/lib/rights/support/unusual'
import { addressedMessage } from '@/lib/worker/mail-message'
import { identityNumberOf } from '@/tests/factories/identity-numbers'
import { anAccount, anAddress, aPerson, noon, welcomeForm } from '@/tests/factories/people'
import { doubt } from '@/tests/factories/questions'
import { refusalOf } from '@/tests/factories/refusals'
import { fileAccess } from '@/tests/factories/requests'
import { mailKindsOf, snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

let agent: Actor
let person: Actor
let email: string
let reference: string
let serial = 100
beforeEach(async () => {
  agent = await anAccount('SUPPORT')
  email = anAddress()
  serial += 2
  const raw = {
    ...welcomeForm('1985-05-05'),
    identityNumber: identityNumberOf('1985-05-05', serial),
  }
  person = await aPerson({ email, raw })
  reference = await fileAccess(person)
})

const look = (term = reference, actor = agent, purpose = 'CALLER_ASKS') =>
  lookUp({ actor, raw: { term, purpose }, now: noon })
const view = (id: string, actor = agent, now = noon) => viewLookUp({ actor, id, now })

describe('looking up a status', () => {
  it('finds one person by reference, address or number, with kind, state and dates and no contents', async () => {
    for (const term of [reference, email, identityNumberOf('1985-05-05', serial)]) {
      const { statuses } = await view((await look(term)).id)
      expect(statuses?.map(({ request }) => request.reference)).toEqual([reference])
      expect(statuses?.[0]).toMatchObject({
        next: 'WE_ANSWER',
        request: { state: 'RECEIVED', signsIn: true },
      })
      const told = JSON.stringify(statuses)
      expect(told).not.toContain('sealed')
      expect(told).not.toContain(email)
    }
  })

  it('is in the ledger, and the person sees role, day and purpose', async () => {
    await look()
    const { history } = await viewRequest({ actor: person, reference, now: noon })
    expect(history[0]).toMatchObject({
      type: 'status.looked-up',
      role: 'SUPPORT',
      facts: { purpose: 'CALLER_ASKS' },
    })
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is the agent’s own, for a quarter of an hour', async () => {
    const { id } = await look()
    const other = await anAccount('SUPPORT')
    expect(await refusalOf(view(id, other))).toBe('NOT_FOUND')
    expect(await refusalOf(view(id, agent, noon.add({ minutes: 15 })))).toBe('NOT_FOUND')
    expect(await refusalOf(view('-'.repeat(36)))).toBe('NOT_FOUND')
    expect((await view(id)).statuses).not.toBeNull()
  })

  it('finds nobody alike: nobody there, several with one typed number, and protected identity', async () => {
    const none = await view((await look(anAddress())).id)
    const raw = {
      ...welcomeForm('1985-05-05'),
      identityNumber: identityNumberOf('1985-05-05', serial),
    }
    await fileAccess(await aPerson({ raw }))
    const several = await view((await look(raw.identityNumber)).id)
    const shown = await look()
    await markProtected({ actor: person, now: noon })
    const hidden = await view((await look()).id)
    expect(await view(shown.id), 'looked up before').toEqual(none)
    expect(none).toEqual({ statuses: null, checksLeft: mostChecks })
    expect(several).toEqual(none)
    expect(hidden).toEqual(none)
    const { history } = await viewRequest({ actor: person, reference, now: noon })
    expect(history.filter(({ type }) => type === 'status.looked-up')).toHaveLength(1)
  })

  it.each(['DATA_SUBJECT', 'ADMIN'] as const)('is not for %s', async (role) => {
    const actor = await anAccount(role)
    expect(await refusalOf(look(reference, actor))).toBe('NOT_FOUND')
  })

  it('leaves the contents of a case to legal', async () => {
    expect(await refusalOf(openCase({ actor: agent, reference, now: noon }))).toBe('NOT_FOUND')
  })

  it('ends at a number that no telephone needs', async () => {
    const busy = await anAccount('SUPPORT')
    for (let times = 0; times < 60; times += 1) await look('nobody@example.com', busy)
    expect(await refusalOf(look('nobody@example.com', busy))).toBe('LOOK_UPS_TOO_MANY')
    expect((await look()).id).toBeTruthy()
  })
})

describe('a look-up that finds nobody', () => {
  const houseEvents = () =>
    sql<{ type: string; role: string; facts: string }>(
      `SELECT e."type", e."role", e."facts" FROM "LedgerEvent" e JOIN "LedgerStream" s USING ("stream")
       WHERE s."kind" = 'HOUSE' AND e."type" LIKE 'look-up%' ORDER BY e."at", e."number"`,
    )

  it('is in the ledger of the house with role and purpose, alike for nobody and for protected identity', async () => {
    const before = (await houseEvents()).length
    await look(anAddress(), agent, 'COMPLAINT')
    await markProtected({ actor: person, now: noon })
    await look(reference, agent, 'COMPLAINT')
    await look(email, agent, 'COMPLAINT')
    const [nobody, ...hidden] = (await houseEvents()).slice(before)
    const [shown] = await viewLookUps(await anAccount('ADMIN'))
    expect(shown).toMatchObject({ role: 'SUPPORT', facts: { purpose: 'COMPLAINT' } })
    expect(Object.keys(shown?.facts ?? {})).toEqual(['purpose'])
    expect(nobody).toEqual({
      type: 'look-up.found-nobody',
      role: 'SUPPORT',
      facts: '{"purpose":"COMPLAINT"}',
    })
    expect(hidden).toEqual([nobody, nobody])
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('often enough tells each admin, once for an agent and day, and shows them who', async () => {
    const [admin, gone] = [await anAccount('ADMIN'), await anAccount('ADMIN')]
    await suspendColleague({ by: admin, id: gone.accountId, now: noon })
    const busy = await anAccount('SUPPORT')
    const mails = () =>
      sql<{ accountId: string }>(
        `SELECT "accountId" FROM "OutgoingMail" WHERE "kind" = 'LOOK_UPS_UNUSUAL' AND "accountId" IN ($1, $2)`,
        [admin.accountId, gone.accountId],
      )
    for (let times = 1; times < unusual.none; times += 1) await look('nobody@example.com', busy)
    expect(await mails()).toEqual([])
    for (let times = 0; times < 3; times += 1) await look('nobody@example.com', busy)
    expect(await mails()).toEqual([{ accountId: admin.accountId }])
    const mine = (await viewAlarms(admin, noon)).filter(
      ({ accountId }) => accountId === busy.accountId,
    )
    expect(mine).toMatchObject([{ lookUps: unusual.none, none: unusual.none }])
    const [event] = await viewHouse(admin)
    expect(event).toMatchObject({ type: 'look-ups.unusual', role: 'SYSTEM' })
    expect(await refusalOf(viewAlarms(busy, noon))).toBe('NOT_FOUND')
    expect(await viewAlarms(admin, noon.add({ hours: 24 * 31 }))).toEqual([])
    const tomorrow = noon.add({ hours: 24 })
    await lookUp({ actor: busy, raw: { term: reference, purpose: 'CALLER_ASKS' }, now: tomorrow })
    expect(await mails()).toHaveLength(1)
  })
})

describe('with a caller', () => {
  const check = (id: string, fact: string, said: string) =>
    checkCaller({ actor: agent, id, raw: { fact, said }, now: noon })

  it('the portal says whether it fits, a few times, and notes it', async () => {
    const { id } = await look()
    expect(await check(id, 'name', 'prov person')).toEqual({ fits: true })
    expect(await check(id, 'email', 'wrong@example.com')).toEqual({ fits: false })
    for (let times = 2; times < mostChecks; times += 1) await check(id, 'birth-date', '1985-05-06')
    expect(await refusalOf(check(id, 'birth-date', '1985-05-05'))).toBe('CHECKS_TOO_MANY')
    const { history } = await viewRequest({ actor: person, reference, now: noon })
    expect(history.filter(({ type }) => type === 'caller.checked')).toHaveLength(mostChecks)
  })

  it('the status goes to the address on the case, and only of a request that is shown', async () => {
    const { id } = await look()
    await mailStatus({ actor: agent, id, reference, now: noon })
    const { request } = await viewRequest({ actor: person, reference, now: noon })
    expect(await mailKindsOf(request.id)).toContain('STATUS')
    const foreign = await fileAccess(await aPerson({ raw: welcomeForm('1970-01-01') }))
    const other = mailStatus({ actor: agent, id, reference: foreign, now: noon })
    expect(await refusalOf(other)).toBe('NOT_FOUND')
  })

  it('the mailed status says that we wait for an answer, with no date, while the clock stands still', async () => {
    await doubt({ legal: await anAccount('LEGAL'), reference })
    const { id } = await look()
    await mailStatus({ actor: agent, id, reference, now: noon })
    const { request } = await viewRequest({ actor: person, reference, now: noon })
    const [row] = await sql<{ id: string }>(
      `SELECT "id" FROM "OutgoingMail" WHERE "kind" = 'STATUS' AND "requestId" = $1`,
      [request.id],
    )
    const owed = await findOwedMail(row?.id ?? '')
    const addressed = owed && (await addressedMessage(owed))
    expect(addressed).toMatchObject({ to: email, message: { about: 'status', next: 'WE_WAIT' } })
  })
})

describe('taking down a request', () => {
  const raw = {
    name: 'Bo Ek',
    said: 'Jag vill ha en kopia.',
    email: 'bo@example.com',
    language: 'sv',
  }
  const take = (more = {}, registrationId: string = randomUUID()) =>
    takeDown({ actor: agent, raw: { ...raw, ...more }, registrationId, mediation: 'x', now: noon })

  it('counts as received today, by telephone, for legal to see which right it is', async () => {
    const registrationId = randomUUID()
    const taken = await take({ kind: 'ERASURE', channel: 'VISIT', same: reference }, registrationId)
    expect(await take({}, registrationId)).toEqual(taken)
    const legal = await anAccount('LEGAL')
    const { request, filed } = await openCase({
      actor: legal,
      reference: taken.reference,
      now: noon,
    })
    expect(request).toMatchObject({ kind: 'OTHER', channel: 'TELEPHONE', state: 'RECEIVED' })
    expect(String(request.receivedOn)).toBe('2026-11-22')
    expect(request.dataSubjectId).not.toBe(person.dataSubjectId)
    expect(filed.said).toBe(raw.said)
  })

  it('is one request when the same form comes twelve times at once, and nobody else’s to send again', async () => {
    const registrationId = randomUUID()
    const all = await Promise.all(Array.from({ length: 12 }, () => take({}, registrationId)))
    expect(new Set(all.map(({ reference: each }) => each)).size).toBe(1)
    const colleague = await anAccount('SUPPORT')
    const again = takeDown({ actor: colleague, raw, registrationId, mediation: 'x', now: noon })
    expect(await refusalOf(again)).toBe('NOT_FOUND')
  })

  it('is found by the address that was given, and its status mailed there, for who has no account', async () => {
    const given = anAddress()
    const { reference: taken } = await take({ email: given })
    const { id } = await look(given)
    const { statuses } = await view(id)
    expect(statuses?.map(({ request }) => request)).toMatchObject([
      { reference: taken, signsIn: false, hasAddress: true },
    ])
    await mailStatus({ actor: agent, id, reference: taken, now: noon })
    expect(await mailKindsOf(statuses?.[0]?.request.id ?? '')).toContain('STATUS')
    await take({ email: given })
    expect((await view((await look(given)).id)).statuses, 'several').toBeNull()
  })

  it('never stands in the way of whoever has an account with that address', async () => {
    await take({ email })
    const { statuses } = await view((await look(email)).id)
    expect(statuses?.map(({ request }) => request.reference)).toEqual([reference])
  })

  it('is no status to mail where only a postal address was given', async () => {
    const { reference: taken } = await take({ email: '', address: 'Storgatan 1\n111 22 Stockholm' })
    const { id } = await look(taken)
    const { statuses } = await view(id)
    expect(statuses?.map(({ request }) => request.hasAddress)).toEqual([false])
    const mail = mailStatus({ actor: agent, id, reference: taken, now: noon })
    expect(await refusalOf(mail)).toBe('NO_ADDRESS_TO_MAIL')
  })

  it('tells an agent nothing of who is on record', async () => {
    expect(await take({ email })).toEqual({ reference: expect.stringMatching(/^INS-/) })
  })

  it('keeps nothing when something is missing', async () => {
    const before = await snapshot()
    expect(await refusalOf(take({ said: '' }))).toBe('SAID_MISSING')
    expect(await snapshot()).toEqual(before)
  })
})
