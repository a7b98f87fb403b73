import { describe, expect, it } from 'vitest'
import { type EidOutcome, finishJourney } from '@/lib/auth/eid-journey'
import type { ShownEid } from '@/lib/auth/eid-sealed'
import { redeemCode, redeemLink } from '@/lib/auth/redeem-sign-in'
import { takeShownEid } from '@/lib/auth/take-shown-eid'
import { viewProfile } from '@/lib/casework/people/view-profile'
import { viewRequest } from '@/lib/casework/requests/view-request'
import type { TestPerson } from '@/lib/commands/test-eid-people'
import { findAccount } from '@/lib/data/accounts'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { anAnswer, aTestPerson, signInWithEid, withTestEid } from '@/tests/factories/eid'
import { deliverCopy, standOf } from '@/tests/factories/free-copies'
import { again, anAccount, anAddress, aPerson, noon } from '@/tests/factories/people'
import { doubt } from '@/tests/factories/questions'
import { refusalOf } from '@/tests/factories/refusals'
import { fileAccess } from '@/tests/factories/requests'
import { personalRows, snapshot } from '@/tests/factories/rows'
import { aNetwork, anAskedSignIn } from '@/tests/factories/sign-ins'
import { sql } from '@/tests/support/database'

withTestEid()

const shownOf = (outcome: EidOutcome): ShownEid => {
  if (outcome.kind !== 'SHOWN') throw new Error(`not shown, but ${outcome.kind}`)
  return outcome.shown
}
const accountOf = (outcome: EidOutcome): string => {
  if (outcome.kind !== 'SIGNED_IN') throw new Error(`not signed in, but ${outcome.kind}`)
  return outcome.signedIn.accountId
}
const at = { locale: 'sv', now: noon } as const

/** The whole first visit with an eID: shown, an address typed, its code brought back. */
async function firstVisit(person: TestPerson, email = anAddress(), wayBack: string | null = null) {
  const shown = shownOf(await signInWithEid(person, { wayBack }))
  const { signInId, code, cookie } = await anAskedSignIn({ email })
  const signedIn = await redeemCode(code, cookie, { network: aNetwork(), now: noon })
  const taken = await takeShownEid(signedIn, { ...shown, signInId }, at)
  return { taken, actor: await actorOf(signedIn.accountId) }
}

async function actorOf(accountId: string): Promise<Actor> {
  const account = await findAccount(accountId)
  if (!account) throw new Error('no account')
  return { accountId, role: account.role, dataSubjectId: account.dataSubjectId }
}

/** Someone who signed in by mail and typed this number. */
const typing = ({ name, number }: TestPerson, email?: string) =>
  aPerson({ email, raw: { name, way: 'identity-number', identityNumber: number } })

const recordOf = async (actor: Actor) => {
  const [row] = await sql(
    'SELECT d.*, a."eidHash" FROM "DataSubject" d JOIN "Account" a ON a."dataSubjectId" = d."id" WHERE a."id" = $1',
    [actor.accountId],
  )
  return row
}
const check = (actor: Actor) =>
  sql(`UPDATE "DataSubject" SET "assurance" = 'CHECKED_BY_STAFF' WHERE "id" = $1`, [
    actor.dataSubjectId,
  ])

describe('someone who begins with an eID', () => {
  it('types an address and nothing else: name, number and birth date are the eID’s', async () => {
    const person = aTestPerson('1985-03-27', 'Nils Prov')
    const email = anAddress()
    const { taken, actor } = await firstVisit(person, email)
    expect(taken).toBe(true)
    expect(await viewProfile(actor)).toMatchObject({
      email,
      name: 'Nils Prov',
      birthDate: '1985-03-27',
      maskedIdentityNumber: '19850327-****',
      assurance: 'EID',
    })
    expect(await recordOf(actor)).toMatchObject({ protectedIdentity: false, assurance: 'EID' })
    expect(JSON.stringify(await snapshot())).not.toContain(person.number.slice(2))
  })

  it('is signed in at once the next time', async () => {
    const person = aTestPerson()
    const { actor } = await firstVisit(person)
    const next = await signInWithEid(person, { wayBack: '/my/consents' })
    expect(next).toMatchObject({
      kind: 'SIGNED_IN',
      signedIn: { accountId: actor.accountId, onboarded: true, wayBack: '/my/consents' },
    })
  })

  it('stores nothing until the address is confirmed but that the answer was used', async () => {
    const before = await personalRows()
    await signInWithEid(aTestPerson())
    const after = await personalRows()
    expect(after['"public"."EidAnswer"']).toHaveLength(
      (before['"public"."EidAnswer"'] ?? []).length + 1,
    )
    delete before['"public"."EidAnswer"']
    delete after['"public"."EidAnswer"']
    expect(after).toEqual(before)
  })

  it('is marked when they chose so before anything was typed', async () => {
    const { actor } = await firstVisit(aTestPerson(), anAddress(), '/en/welcome?as=marked')
    expect(await recordOf(actor)).toMatchObject({ protectedIdentity: true })
  })

  it('is taken in by the sign-in they asked for, and by no other', async () => {
    const shown = shownOf(await signInWithEid(aTestPerson()))
    const own = await anAskedSignIn()
    const other = await anAskedSignIn()
    const signedIn = await redeemLink(other.link, { network: aNetwork(), now: noon })
    expect(await takeShownEid(signedIn, { ...shown, signInId: own.signInId }, at)).toBe(false)
    expect(await takeShownEid(signedIn, shown, at)).toBe(false)
    expect(await takeShownEid(signedIn, null, at)).toBe(false)
    expect(await recordOf(await actorOf(signedIn.accountId))).toBeUndefined()
  })

  it('does not become staff with the address of staff', async () => {
    const email = anAddress()
    await anAccount('LEGAL', email)
    const { taken, actor } = await firstVisit(aTestPerson(), email)
    expect({ taken, actor }).toMatchObject({ taken: false, actor: { role: 'LEGAL' } })
  })
})

describe('an account that began with mail', () => {
  it('is not found by a number that was only typed: the eID is a stranger', async () => {
    const person = aTestPerson()
    const actor = await typing(person)
    expect((await signInWithEid(person)).kind).toBe('SHOWN')
    expect(await recordOf(actor)).toMatchObject({ assurance: 'EMAIL_CONFIRMED', eidHash: null })
  })

  it('is raised when its person confirms with eID, which open requests tell, and then signs in so', async () => {
    const person = aTestPerson('1985-03-27', 'Nils Andersson Prov')
    const actor = await typing({ ...person, name: 'Nisse' })
    const reference = await fileAccess(actor)
    expect(await signInWithEid(person, { actor, wayBack: '/my' })).toEqual({
      kind: 'CONFIRMED',
      wayBack: '/my',
    })
    expect(await viewProfile(actor)).toMatchObject({
      name: 'Nils Andersson Prov',
      assurance: 'EID',
    })
    const { history } = await viewRequest({ actor, reference, now: noon })
    expect(history[0]).toMatchObject({ type: 'identity.verified', role: 'DATA_SUBJECT' })
    expect((await verifyLedger()).bad).toBeNull()
    expect(accountOf(await signInWithEid(person))).toBe(actor.accountId)
  })

  it('answers a doubt on identity by it: the clock runs again, with the days it stood still', async () => {
    const person = aTestPerson()
    const actor = await typing(person)
    const reference = await fileAccess(actor)
    await doubt({ legal: await anAccount('LEGAL'), reference, now: noon })
    const later = noon.add({ hours: 48 })
    await signInWithEid(person, { actor, now: later })
    const { history } = await viewRequest({ actor, reference, now: later })
    const types = history.map(({ type }) => type)
    expect(types.slice(0, 2)).toEqual(['question.answered', 'identity.verified'])
    const [row] = await sql(
      `SELECT r."state"::text, s."end"::text, r."dueOn"::text FROM "Request" r
       JOIN "Suspension" s ON s."requestId" = r."id" WHERE r."reference" = $1`,
      [reference],
    )
    expect(row).toEqual({ state: 'IN_PROGRESS', end: 'IDENTITY_SHOWN', dueOn: '2026-12-24' })
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is raised by the same address after the eID, too', async () => {
    const person = aTestPerson()
    const email = anAddress()
    const actor = await typing(person, email)
    await fileAccess(actor)
    const visit = await firstVisit(person, email)
    expect(visit).toEqual({ taken: true, actor })
    expect(await recordOf(actor)).toMatchObject({ assurance: 'EID' })
  })

  it('is found by the eID once staff have checked it, and raised', async () => {
    const person = aTestPerson()
    const actor = await typing(person)
    await check(actor)
    expect(accountOf(await signInWithEid(person))).toBe(actor.accountId)
    expect(await recordOf(actor)).toMatchObject({ assurance: 'EID', eidHash: expect.anything() })
  })

  it('need not say who they are when the eID does, and keeps a contact they gave', async () => {
    const person = aTestPerson('1990-01-01')
    const fresh = await anAccount('DATA_SUBJECT')
    await signInWithEid(person, { actor: fresh })
    expect(await viewProfile(await again(fresh))).toMatchObject({ assurance: 'EID' })
    const way = { way: 'birth-date', name: 'N', knownContact: 'nils@example.com' }
    const date = { 'birthDate-year': '1990', 'birthDate-month': '1', 'birthDate-day': '1' }
    const byDate = await aPerson({ raw: { ...way, ...date } })
    await fileAccess(byDate)
    await signInWithEid(aTestPerson('1990-01-01'), { actor: byDate })
    expect(await viewProfile(byDate)).toMatchObject({
      maskedIdentityNumber: '19900101-****',
      knownContact: 'nils@example.com',
      assurance: 'EID',
    })
  })

  it('joins the free copies of the same number: the later open request is to be assessed', async () => {
    const person = aTestPerson()
    const first = await typing(person)
    const second = await typing(person)
    const earlier = await fileAccess(first)
    await deliverCopy(earlier, noon)
    const tomorrow = noon.add({ hours: 24 })
    const later = await fileAccess(second, tomorrow)
    expect(await standOf(later)).toMatchObject({ fee: 'NONE', claim: 'TAKEN' })
    await signInWithEid(person, { actor: second, now: tomorrow })
    expect(await standOf(later)).toMatchObject({ fee: 'TO_ASSESS', claim: 'RELEASED' })
    expect(await standOf(earlier)).toMatchObject({ claim: 'KEPT' })
  })
})

describe('an eID that does not fit', () => {
  const other = aTestPerson('1970-02-03')

  it('takes the place of a number that was only typed, while nothing was asked for under it', async () => {
    const actor = await typing(other)
    const person = aTestPerson()
    await signInWithEid(person, { actor })
    expect(await viewProfile(actor)).toMatchObject({ birthDate: '1985-03-27', assurance: 'EID' })
  })

  it.each<[string, (actor: Actor) => Promise<unknown>]>([
    ['there are requests under another number', (actor) => fileAccess(actor)],
    ['staff have checked another number', check],
    ['the account is tied to another eID', (actor) => signInWithEid(other, { actor })],
  ])('changes nothing when %s', async (_, prepare) => {
    const actor = await typing(other)
    await prepare(actor)
    const { finish } = await anAnswer(aTestPerson(), { actor })
    const before = await personalRows()
    expect(await refusalOf(finish())).toBe('EID_CONFLICT')
    expect(await personalRows()).toEqual(before)
  })

  it('changes nothing either after the mail, whose reader is signed in all the same', async () => {
    const email = anAddress()
    const actor = await typing(other, email)
    await fileAccess(actor)
    expect(await refusalOf(firstVisit(aTestPerson(), email))).toBe('EID_CONFLICT')
    expect(await recordOf(actor)).toMatchObject({ assurance: 'EMAIL_CONFIRMED', eidHash: null })
  })

  it('signs in to the account that showed it first; a second one is raised all the same', async () => {
    const person = aTestPerson()
    const { actor: first } = await firstVisit(person)
    const second = await typing(person)
    await signInWithEid(person, { actor: second })
    expect(await recordOf(second)).toMatchObject({ assurance: 'EID', eidHash: null })
    expect(accountOf(await signInWithEid(person))).toBe(first.accountId)
  })

  it('is refused where its account is suspended', async () => {
    const person = aTestPerson()
    const { actor } = await firstVisit(person)
    await sql('UPDATE "Account" SET "suspendedAt" = now() WHERE "id" = $1', [actor.accountId])
    expect(await refusalOf(signInWithEid(person))).toBe('EID_REFUSED')
  })

  it('is tied to one account when ten confirm with it at once', async () => {
    const person = aTestPerson()
    const actors = await Promise.all(Array.from({ length: 10 }, () => typing(person)))
    const answers = []
    for (const actor of actors) answers.push({ actor, ...(await anAnswer(person, { actor })) })
    await Promise.all(
      answers.map(({ actor, journey, params }) =>
        finishJourney({ journey, params, actor, network: aNetwork(), now: noon }),
      ),
    )
    const records = await Promise.all(actors.map(recordOf))
    expect(records.filter((record) => record?.eidHash)).toHaveLength(1)
    expect(new Set(records.map((record) => record?.assurance))).toEqual(new Set(['EID']))
    expect(new Set(records.map((record) => record?.freeCopyHolderId)).size).toBe(2)
  })
})
