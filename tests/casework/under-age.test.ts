import { describe, expect, it } from 'vitest'
import { redeemLink } from '@/lib/auth/redeem-sign-in'
import { newSecret, tokenHash } from '@/lib/auth/sign-in-tokens'
import { openDetails, sealDetails } from '@/lib/casework/people/person-details'
import { welcome } from '@/lib/casework/people/welcome'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { openCase } from '@/lib/casework/staff/open-case'
import { findAccount } from '@/lib/data/accounts'
import { findOwnDataSubject } from '@/lib/data/data-subjects'
import { insertSession } from '@/lib/data/sessions'
import type { Actor } from '@/lib/rights/actor'
import { lookupHash } from '@/lib/vault/house-key'
import { openPersonKey } from '@/lib/vault/person-key'
import { again, anAccount, anAddress, aPerson, noon, welcomeForm } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { answer, fileAccess, readyToSend } from '@/tests/factories/requests'
import { personalRows } from '@/tests/factories/rows'
import { aNetwork, anAskedSignIn } from '@/tests/factories/sign-ins'
import { sql } from '@/tests/support/database'

/** A visit up to the welcome page: two mails asked for, one link used, a session begun. */
async function aVisit(email = anAddress()): Promise<Actor> {
  const network = aNetwork()
  await anAskedSignIn({ email, network })
  const { link } = await anAskedSignIn({ email, network })
  const { accountId } = await redeemLink(link, { network, now: noon })
  await insertSession(undefined, {
    tokenHash: tokenHash(newSecret()),
    accountId,
    now: noon,
    idleExpiresAt: noon.add({ minutes: 30 }),
    expiresAt: noon.add({ hours: 12 }),
  })
  const account = await findAccount(accountId)
  if (!account) throw new Error('no account')
  return { accountId, role: account.role, dataSubjectId: account.dataSubjectId }
}

/** Changes the stored birth date as someone with the keys could. */
async function storeBirthDate(actor: Actor, birthDate: string): Promise<void> {
  const subject = await findOwnDataSubject(actor)
  if (!subject) throw new Error('no data subject')
  const key = await openPersonKey(subject.keyId)
  const details = { ...openDetails(key, subject), birthDate }
  const sealed = sealDetails(key, subject.id, details)
  await sql('UPDATE "DataSubject" SET "sealedDetails" = $2 WHERE "id" = $1', [
    subject.id,
    Buffer.from(sealed),
  ])
}

const requestsOf = (actor: Actor) =>
  sql<{ id: string; kind: string; reference: string }>(
    'SELECT * FROM "Request" WHERE "dataSubjectId" = $1 ORDER BY "kind"::text',
    [actor.dataSubjectId],
  )

const child = welcomeForm('2010-05-06')
const adult = welcomeForm('1990-01-01')
const post = (actor: Actor, raw: Record<string, unknown>) =>
  welcome({ actor, raw, locale: 'sv', now: noon })

describe('someone under eighteen at the welcome page', () => {
  it.each(['number', 'date'] as const)(
    'is blocked by %s, and the whole visit leaves no row',
    async (way) => {
      const before = await personalRows()
      const actor = await aVisit()
      expect(await refusalOf(post(actor, welcomeForm('2010-05-06', way)))).toBe('UNDER_AGE')
      expect(await personalRows()).toEqual(before)
    },
  )

  it('is blocked with a coordination number too', async () => {
    const before = await personalRows()
    const raw = welcomeForm('2010-05-66')
    expect(await refusalOf(post(await aVisit(), raw))).toBe('UNDER_AGE')
    expect(await personalRows()).toEqual(before)
  })

  it.each<[string, Record<string, unknown>]>([
    ['another birth date beside the number', { ...welcomeForm('1990-01-01', 'date'), ...child }],
    ['a forged age', { ...child, age: '40', minimumAge: '3', adult: 'on', today: '2050-01-01' }],
    [
      'no name and no contact',
      { ...welcomeForm('2010-05-06', 'date'), name: '', knownContact: '' },
    ],
    ['the short form of the number', { ...child, identityNumber: child.identityNumber?.slice(2) }],
  ])('is blocked with forged fields: %s', async (_, raw) => {
    const before = await personalRows()
    expect(await refusalOf(post(await aVisit(), raw))).toBe('UNDER_AGE')
    expect(await personalRows()).toEqual(before)
  })

  it('leaves no row either when an adult’s form is sent at the same time', async () => {
    for (let round = 0; round < 8; round += 1) {
      const before = await personalRows()
      const actor = await aVisit()
      const posts = await Promise.allSettled(
        round % 2
          ? [post(actor, child), post(actor, adult)]
          : [post(actor, adult), post(actor, child)],
      )
      const reasons = posts.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
      expect(reasons).toContain('UNDER_AGE')
      expect(reasons.every((code) => code === 'UNDER_AGE' || code === 'NOT_SIGNED_IN')).toBe(true)
      expect(await personalRows()).toEqual(before)
    }
  })

  it('may come again with the same address, and is a stranger then', async () => {
    const email = anAddress()
    const first = await aVisit(email)
    await refusalOf(post(first, child))
    const second = await aVisit(email)
    expect(second.accountId).not.toBe(first.accountId)
  })

  it('does not touch anyone else’s sign-in, account or limits', async () => {
    const other = await aVisit()
    const before = await personalRows()
    await refusalOf(post(await aVisit(), child))
    expect(await personalRows()).toEqual(before)
    await post(other, adult)
  })
})

describe('someone found to be under eighteen at submission', () => {
  it('is blocked again, and without requests everything is erased, the draft too', async () => {
    const before = await personalRows()
    const actor = await aVisit()
    await post(actor, adult)
    const person = await again(actor)
    await answer(person)
    await storeBirthDate(person, '2010-05-06')
    expect(await refusalOf(submitRequest(await readyToSend(person)))).toBe('UNDER_AGE')
    expect(await personalRows()).toEqual(before)
  })

  it('is blocked again, but an account with requests stays, and a case opens to erase the data', async () => {
    const person = await aPerson()
    const reference = await fileAccess(person)
    await answer(person)
    await storeBirthDate(person, '2010-05-06')
    const ledger = await sql('SELECT * FROM "LedgerEvent" ORDER BY "stream", "number"')
    expect(await refusalOf(submitRequest(await readyToSend(person)))).toBe('UNDER_AGE')
    expect(await again(person)).toEqual(person)
    const requests = await requestsOf(person)
    expect(requests).toMatchObject([
      { kind: 'ACCESS', state: 'RECEIVED', reference },
      { kind: 'MINOR_ERASURE', state: 'RECEIVED', filedById: null },
    ])
    const after = await sql('SELECT * FROM "LedgerEvent" ORDER BY "stream", "number"')
    for (const event of ledger) expect(after).toContainEqual(event)
    expect(after).toHaveLength(ledger.length + 1)
    const mails = 'SELECT "kind" FROM "OutgoingMail" WHERE "requestId" = $1'
    expect(await sql(mails, [requests[1]?.id])).toEqual([{ kind: 'LEGAL_NEW_REQUEST' }])
    const legal = await anAccount('LEGAL')
    const view = await openCase({
      actor: legal,
      reference: requests[1]?.reference ?? '',
      now: noon,
    })
    expect(view.person).toMatchObject({ birthDate: '2010-05-06', adultsEmail: null })
  })

  it('leaves no draft and no session, and one case however often and however fast they try', async () => {
    const person = await aPerson()
    await fileAccess(person)
    await storeBirthDate(person, '2010-05-06')
    for (let round = 0; round < 3; round += 1) {
      await insertSession(undefined, {
        tokenHash: tokenHash(newSecret()),
        accountId: person.accountId,
        now: noon,
        idleExpiresAt: noon.add({ minutes: 30 }),
        expiresAt: noon.add({ hours: 12 }),
      })
      await answer(person)
      const sent = await readyToSend(person)
      const tries = Array.from({ length: 20 }, () => refusalOf(submitRequest(sent)))
      expect(await Promise.all(tries)).toContain('UNDER_AGE')
      for (const table of ['Session', 'RequestDraft', 'KeptForm'])
        expect(
          await sql(`SELECT 1 FROM "${table}" WHERE "accountId" = $1`, [person.accountId]),
        ).toEqual([])
    }
    const kinds = (await requestsOf(person)).map(({ kind }) => kind)
    expect(kinds).toEqual(['ACCESS', 'MINOR_ERASURE'])
  })

  it('is blocked before anything else about the form is said', async () => {
    const person = await aPerson()
    await answer(person, [['scope', { scope: 'selected' }]])
    await storeBirthDate(person, '2010-05-06')
    expect(await refusalOf(submitRequest(await readyToSend(person)))).toBe('UNDER_AGE')
  })

  it('was an adult one day later', async () => {
    const person = await aPerson()
    await answer(person)
    await storeBirthDate(person, '2008-11-23')
    const tomorrow = noon.add({ hours: 24 })
    expect(await submitRequest(await readyToSend(person, tomorrow))).toMatchObject({
      reference: expect.stringMatching(/^INS-/),
    })
  })
})

describe('what the block leaves of limits', () => {
  it('is nothing under the hash of the address', async () => {
    const email = anAddress()
    const hash = Buffer.from(await lookupHash('email', email)).toString('hex')
    const actor = await aVisit(email)
    const rows = () => sql('SELECT 1 FROM "RateLimit" WHERE "key" LIKE $1', [`%${hash}%`])
    expect(await rows()).toHaveLength(2)
    await refusalOf(post(actor, child))
    expect(await rows()).toEqual([])
  })
})
