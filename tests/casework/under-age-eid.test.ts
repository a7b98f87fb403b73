import { describe, expect, it } from 'vitest'
import { finishJourney } from '@/lib/auth/eid-journey'
import { redeemLink } from '@/lib/auth/redeem-sign-in'
import { startSession } from '@/lib/auth/start-session'
import { welcome } from '@/lib/casework/people/welcome'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { openCase } from '@/lib/casework/staff/open-case'
import { findAccount } from '@/lib/data/accounts'
import type { Actor } from '@/lib/rights/actor'
import { anAnswer, aTestPerson, signInWithEid, withTestEid } from '@/tests/factories/eid'
import { again, anAccount, aPerson, inStockholm, noon, welcomeForm } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { answer, fileAccess, readyToSend } from '@/tests/factories/requests'
import { personalRows } from '@/tests/factories/rows'
import { aNetwork, anAskedSignIn } from '@/tests/factories/sign-ins'
import { sql } from '@/tests/support/database'

withTestEid()
const aChild = () => aTestPerson('2010-05-06', 'Bo Barn')

/** A visit by mail up to the welcome page. */
async function aVisit(): Promise<Actor> {
  const network = aNetwork()
  const { link } = await anAskedSignIn({ network })
  const { accountId, role } = await redeemLink(link, { network, now: noon })
  await startSession(`a token of ${accountId}`, accountId, role)
  const account = await findAccount(accountId)
  return { accountId, role, dataSubjectId: account?.dataSubjectId ?? null }
}

const requestsOf = (actor: Actor) =>
  sql<{ kind: string; reference: string }>(
    'SELECT "kind"::text, "reference" FROM "Request" WHERE "dataSubjectId" = $1 ORDER BY "kind"::text',
    [actor.dataSubjectId],
  )

describe('someone whose eID shows that they are under eighteen', () => {
  it('is blocked before anything is stored, however often they try', async () => {
    const before = await personalRows()
    const child = aChild()
    for (let time = 0; time < 3; time += 1)
      expect(await refusalOf(signInWithEid(child))).toBe('UNDER_AGE')
    expect(await personalRows()).toEqual(before)
  })

  it('is blocked with a coordination number too', async () => {
    const before = await personalRows()
    expect(await refusalOf(signInWithEid(aTestPerson('2010-05-66')))).toBe('UNDER_AGE')
    expect(await personalRows()).toEqual(before)
  })

  it('is blocked until midnight in Stockholm before the birthday', async () => {
    const person = aTestPerson('2008-11-23')
    const eve = inStockholm('2026-11-22T23:59:59.999')
    const day = inStockholm('2026-11-23T00:00')
    expect(await refusalOf(signInWithEid(person, { now: eve }))).toBe('UNDER_AGE')
    expect(await signInWithEid(person, { now: day })).toMatchObject({ kind: 'SHOWN' })
  })

  it('leaves no row of a visit that began with mail, said to be an adult’s or not', async () => {
    const before = await personalRows()
    const silent = await aVisit()
    expect(await refusalOf(signInWithEid(aChild(), { actor: silent }))).toBe('UNDER_AGE')
    expect(await personalRows()).toEqual(before)
    const visitor = await aVisit()
    await welcome({ actor: visitor, raw: welcomeForm('1990-01-01'), locale: 'sv', now: noon })
    const adult = await again(visitor)
    await answer(adult)
    expect(await refusalOf(signInWithEid(aChild(), { actor: adult }))).toBe('UNDER_AGE')
    expect(await personalRows()).toEqual(before)
  })

  it('leaves no row either when an adult’s form is sent at the same time', async () => {
    for (let round = 0; round < 6; round += 1) {
      const before = await personalRows()
      const actor = await aVisit()
      const { journey, params } = await anAnswer(aChild(), { actor })
      const show = () => finishJourney({ journey, params, actor, network: aNetwork(), now: noon })
      const raw = welcomeForm('1990-01-01')
      const say = () => welcome({ actor, raw, locale: 'sv', now: noon })
      const both = round % 2 ? [show(), say()] : [say(), show()]
      const reasons = (await Promise.allSettled(both)).flatMap((one) =>
        one.status === 'rejected' ? [one.reason.code] : [],
      )
      expect(reasons).toContain('UNDER_AGE')
      expect(reasons.every((code) => code === 'UNDER_AGE' || code === 'NOT_SIGNED_IN')).toBe(true)
      expect(await personalRows()).toEqual(before)
    }
  })

  it('keeps an account with requests, and a case opens that says whose data to erase', async () => {
    const actor = await aPerson()
    const reference = await fileAccess(actor)
    await answer(actor)
    await startSession('a token of someone with requests', actor.accountId, actor.role)
    const ledger = await sql('SELECT * FROM "LedgerEvent" ORDER BY "stream", "number"')
    const child = aChild()
    expect(await refusalOf(signInWithEid(child, { actor }))).toBe('UNDER_AGE')
    expect(await refusalOf(signInWithEid(child, { actor }))).toBe('UNDER_AGE')
    const requests = await requestsOf(actor)
    expect(requests.map(({ kind }) => kind)).toEqual(['ACCESS', 'MINOR_ERASURE'])
    expect(requests[0]?.reference).toBe(reference)
    const after = await sql('SELECT * FROM "LedgerEvent" ORDER BY "stream", "number"')
    for (const event of ledger) expect(after).toContainEqual(event)
    expect(after).toHaveLength(ledger.length + 1)
    for (const table of ['Session', 'RequestDraft', 'KeptForm'])
      expect(
        await sql(`SELECT 1 FROM "${table}" WHERE "accountId" = $1`, [actor.accountId]),
      ).toEqual([])
    const view = await openCase({
      actor: await anAccount('LEGAL'),
      reference: requests[1]?.reference ?? '',
      now: noon,
    })
    expect(view.person).toMatchObject({
      name: 'Bo Barn',
      birthDate: '2010-05-06',
      identitySettled: false,
    })
    expect(
      await sql('SELECT 1 FROM "Account" WHERE "id" = $1 AND "eidHash" IS NULL', [actor.accountId]),
    ).toHaveLength(1)
  })

  it('is blocked at the next submission, too, after signing in by mail', async () => {
    const actor = await aPerson()
    await fileAccess(actor)
    await refusalOf(signInWithEid(aChild(), { actor }))
    await answer(actor)
    expect(await refusalOf(submitRequest(await readyToSend(actor)))).toBe('UNDER_AGE')
  })

  it('does not touch an account that was checked to be someone else’s', async () => {
    const actor = await aPerson()
    await fileAccess(actor)
    await sql(`UPDATE "DataSubject" SET "assurance" = 'CHECKED_BY_STAFF' WHERE "id" = $1`, [
      actor.dataSubjectId,
    ])
    const before = await personalRows()
    expect(await refusalOf(signInWithEid(aChild(), { actor }))).toBe('UNDER_AGE')
    expect(await personalRows()).toEqual(before)
  })

  it('has a case opened by signing in, where the account was checked to be theirs', async () => {
    const child = aChild()
    const actor = await aPerson({
      raw: { name: 'Bo', way: 'identity-number', identityNumber: child.number },
      now: noon.add({ hours: 24 * 365 * 3 }),
    })
    await fileAccess(actor, noon.add({ hours: 24 * 365 * 3 }))
    await sql(`UPDATE "DataSubject" SET "assurance" = 'CHECKED_BY_STAFF' WHERE "id" = $1`, [
      actor.dataSubjectId,
    ])
    expect(await refusalOf(signInWithEid(child))).toBe('UNDER_AGE')
    expect((await requestsOf(actor)).map(({ kind }) => kind)).toContain('MINOR_ERASURE')
  })
})
