import { describe, expect, it } from 'vitest'
import { isWithdrawn } from '@/lib/casework/consents/is-withdrawn'
import { viewConsents } from '@/lib/casework/consents/view-consents'
import { viewWithdrawal } from '@/lib/casework/consents/view-withdrawal'
import { withdrawConsents } from '@/lib/casework/consents/withdraw-consents'
import { viewProfile } from '@/lib/casework/people/view-profile'
import { welcome } from '@/lib/casework/people/welcome'
import { ownSystems } from '@/lib/casework/tasks/systems'
import { consentsOf } from '@/lib/controller/consents'
import { controller } from '@/lib/controller/controller'
import { findOwnDataSubject, raiseAssurance } from '@/lib/data/data-subjects'
import { findOwedMail } from '@/lib/data/mails'
import { transaction } from '@/lib/data/transaction'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { bankCollection } from '@/lib/rights/consents'
import { lookupHash } from '@/lib/vault/house-key'
import { addressedMessage } from '@/lib/worker/mail-message'
import { consentOnRecord } from '@/tests/factories/consents'
import { again, anAccount, anAddress, aPerson, noon, welcomeForm } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { snapshot, whileRefusing } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

const [, firstPurpose = ''] = consentsOf(controller()).map(({ key }) => key)
const withdraw = (actor: Actor, purposes: string | string[] = bankCollection, now = noon) =>
  withdrawConsents({ actor, raw: { purposes }, locale: 'sv', now })
const standings = async (actor: Actor) =>
  Object.fromEntries((await viewConsents(actor)).map(({ key, standing }) => [key, standing.state]))
const mine = (actor: Actor, more = '') =>
  sql(`SELECT r.* FROM "Request" r WHERE r."filedById" = $1 ${more} ORDER BY r."receivedAt"`, [
    actor.accountId,
  ])

describe('withdrawing consents', () => {
  it('needs a confirmed address and nothing more, and nothing on record', async () => {
    const fresh = await anAccount('DATA_SUBJECT')
    expect(fresh.dataSubjectId).toBeNull()
    const { reference } = await withdraw(fresh)
    const actor = await again(fresh)
    const [request] = await mine(actor)
    expect(request).toMatchObject({
      reference,
      kind: 'CONSENT_WITHDRAWAL',
      state: 'RECEIVED',
      dataSubjectId: actor.dataSubjectId,
    })
    // Sunday 22 November: the next working day is Monday.
    expect(
      await sql(
        `SELECT "kind", "dueOn"::text, "doneAt", count(*)::int FROM "Task" WHERE "requestId" = $1
         GROUP BY 1, 2, 3 ORDER BY 1`,
        [request?.id],
      ),
    ).toEqual([
      { kind: 'STOP_IN_EVERY_SYSTEM', dueOn: '2026-11-23', doneAt: null, count: 1 },
      { kind: 'DO_IN_SYSTEM', dueOn: '2026-11-23', doneAt: null, count: ownSystems().length },
    ])
    const mails = await sql('SELECT "kind" FROM "OutgoingMail" WHERE "requestId" = $1', [
      request?.id,
    ])
    expect(mails.map(({ kind }) => kind).sort()).toEqual(['CONSENT_WITHDRAWN', 'LEGAL_NEW_REQUEST'])
    const events = await sql(
      'SELECT "type", "facts" FROM "LedgerEvent" WHERE "stream" = $1 ORDER BY "number"',
      [request?.ledgerStream],
    )
    expect(events.map(({ type }) => type)).toEqual([
      'request.filed',
      'consent.withdrawn',
      ...ownSystems().map(() => 'task.opened'),
    ])
    expect(JSON.parse(events[1]?.facts)).toEqual({ purposes: [bankCollection] })
    expect((await viewWithdrawal(actor, reference)).purposes).toEqual([bankCollection])
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is in force at the next read, for that purpose alone', async () => {
    const fresh = await anAccount('DATA_SUBJECT')
    await withdraw(fresh, firstPurpose)
    const actor = await again(fresh)
    const subject = { id: actor.dataSubjectId ?? '' }
    expect(await isWithdrawn(subject, firstPurpose)).toBe(true)
    expect(await isWithdrawn(subject, bankCollection)).toBe(false)
    expect((await standings(actor))[firstPurpose]).toBe('WITHDRAWN')
    await withdraw(actor, 'ALL')
    expect(new Set(Object.values(await standings(actor)))).toEqual(new Set(['WITHDRAWN']))
  })

  it('closes what is on record, and a record that comes in later about earlier', async () => {
    const email = anAddress()
    const actor = await anAccount('DATA_SUBJECT', email)
    const earlier = noon.subtract({ hours: 48 })
    await consentOnRecord({ email, givenAt: earlier })
    expect((await standings(actor))[bankCollection]).toBe('GIVEN')
    await withdraw(actor)
    const hash = Buffer.from(await lookupHash('email', email))
    const open = `SELECT 1 FROM "ConsentRecord" WHERE "emailHash" = $1 AND "withdrawnAt" IS NULL`
    expect(await sql(open, [hash])).toEqual([])
    await consentOnRecord({ email, givenAt: earlier.add({ hours: 1 }) })
    const subject = { id: (await again(actor)).dataSubjectId ?? '' }
    expect(await isWithdrawn(subject, bankCollection)).toBe(true)
    await consentOnRecord({ email, givenAt: noon.add({ hours: 1 }) })
    expect(await isWithdrawn(subject, bankCollection)).toBe(false)
  })

  it('opens one request when it is sent twenty times at once, and from another tab', async () => {
    const actor = await anAccount('DATA_SUBJECT')
    const sent = await Promise.all(Array.from({ length: 20 }, () => withdraw(actor, ['ALL'])))
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1)
    expect(await withdraw(await again(actor), 'ALL')).toEqual(sent[0])
    expect(await mine(actor)).toHaveLength(1)
    expect(
      await sql(
        'SELECT 1 FROM "DataSubject" s JOIN "Account" a ON a."dataSubjectId" = s."id" WHERE a."id" = $1',
        [actor.accountId],
      ),
    ).toHaveLength(1)
  })

  it('opens another for another selection, and when a consent was given since', async () => {
    const email = anAddress()
    const actor = await anAccount('DATA_SUBJECT', email)
    const first = await withdraw(actor)
    const other = await withdraw(actor, [bankCollection, firstPurpose])
    await consentOnRecord({ email, givenAt: noon.add({ hours: 1 }) })
    const later = await withdraw(actor, bankCollection, noon.add({ hours: 2 }))
    expect(new Set([first.reference, other.reference, later.reference]).size).toBe(3)
    expect((await standings(actor))[bankCollection]).toBe('WITHDRAWN')
  })

  it.each<[string | string[], string]>([
    [[], 'CONSENTS_EMPTY'],
    ['MADE_UP', 'CONSENT_UNKNOWN'],
  ])('refuses %j and keeps nothing', async (purposes, code) => {
    const actor = await anAccount('DATA_SUBJECT')
    const before = await snapshot()
    expect(await refusalOf(withdraw(actor, purposes))).toBe(code)
    expect(await snapshot()).toEqual(before)
  })

  it('happens whole or not at all', async () => {
    const actor = await anAccount('DATA_SUBJECT')
    const before = await snapshot()
    for (const table of [
      '"ConsentRecord"',
      '"Request"',
      '"LedgerEvent"',
      '"Task"',
      '"OutgoingMail"',
      '"DataSubject"',
    ])
      await whileRefusing('INSERT', table, async () => {
        await expect(withdraw(actor)).rejects.toThrow()
      })
    expect(await snapshot()).toEqual(before)
  })

  it.each(['SUPPORT', 'LEGAL', 'ADMIN'] as const)('is not for staff: %s', async (role) => {
    const actor = await anAccount(role)
    expect(await refusalOf(withdraw(actor))).toBe('NOT_FOUND')
    expect(await refusalOf(viewConsents(actor))).toBe('NOT_FOUND')
  })

  it('tells the person what no longer happens, and legal that a request came', async () => {
    const email = anAddress()
    const actor = await anAccount('DATA_SUBJECT', email)
    await withdraw(actor)
    const rows = await sql<{ id: string }>(
      `SELECT m."id" FROM "OutgoingMail" m JOIN "Request" r ON r."id" = m."requestId" WHERE r."filedById" = $1 ORDER BY m."kind"`,
      [actor.accountId],
    )
    const mails = []
    for (const { id } of rows) {
      const owed = await findOwedMail(id)
      if (owed) mails.push(await addressedMessage(owed))
    }
    expect(mails).toContainEqual({
      to: email,
      message: expect.objectContaining({
        type: 'consent-withdrawn',
        purposes: ['hämta uppgifter från din bank'],
        due: '2026-11-23',
        others: [],
        link: expect.stringMatching(/\/my\/requests\/new\/erasure$/),
      }),
    })
    expect(mails).toContainEqual({
      to: controller().privacyContact,
      message: expect.objectContaining({ kind: 'CONSENT_WITHDRAWAL' }),
    })
  })
})

describe('saying who one is after a withdrawal', () => {
  it('fills in the same record, and takes nothing back', async () => {
    const fresh = await anAccount('DATA_SUBJECT')
    const { reference } = await withdraw(fresh)
    const before = await again(fresh)
    expect(await findOwnDataSubject(before)).toBeNull()
    await welcome({ actor: before, raw: welcomeForm('1990-01-01'), locale: 'sv', now: noon })
    const after = await again(fresh)
    expect(after).toEqual(before)
    expect(await findOwnDataSubject(after)).toMatchObject({ onboardedAt: noon })
    expect((await viewProfile(after)).birthDate).toBe('1990-01-01')
    expect((await viewWithdrawal(after, reference)).request.reference).toBe(reference)
    expect((await standings(after))[bankCollection]).toBe('WITHDRAWN')
  })
})

describe('what is on record', () => {
  const number = '199001019802'

  it('is not shown to someone who merely types a number', async () => {
    await consentOnRecord({ number, givenAt: noon })
    const raw = { ...welcomeForm('1990-01-01'), identityNumber: number }
    const actor = await aPerson({ raw })
    expect((await standings(actor))[bankCollection]).toBe('NONE')
    await withdraw(actor)
    const rows = await sql(
      'SELECT 1 FROM "ConsentRecord" WHERE "identityNumberHash" = $1 AND "withdrawnAt" IS NULL',
      [Buffer.from(await lookupHash('identity-number', number))],
    )
    expect(rows).toHaveLength(1)
  })

  it.each(['CHECKED_BY_STAFF', 'EID'] as const)(
    'is found by the number at level %s, and a withdrawal reaches every record of the same number',
    async (level) => {
      const born = level === 'EID' ? '1971-03-04' : '1972-03-04'
      const raw = welcomeForm(born)
      const own = String('identityNumber' in raw && raw.identityNumber).replace('-', '')
      await consentOnRecord({ number: own, givenAt: noon.subtract({ hours: 1 }) })
      const [actor, twin] = [await aPerson({ raw }), await aPerson({ raw })]
      for (const each of [actor, twin]) {
        const id = each.dataSubjectId ?? ''
        await transaction((tx) => raiseAssurance(tx, id, level, noon))
        expect((await standings(each))[bankCollection]).toBe('GIVEN')
      }
      await withdraw(actor)
      expect((await standings(actor))[bankCollection]).toBe('WITHDRAWN')
      expect(await isWithdrawn({ id: twin.dataSubjectId ?? '' }, bankCollection)).toBe(true)
    },
  )

  it('is nobody else’s', async () => {
    const email = anAddress()
    await consentOnRecord({ email, givenAt: noon })
    const [owner, stranger] = [await anAccount('DATA_SUBJECT', email), await aPerson()]
    const { reference } = await withdraw(owner)
    expect(new Set(Object.values(await standings(stranger)))).toEqual(new Set(['NONE']))
    expect(await refusalOf(viewWithdrawal(stranger, reference))).toBe('NOT_FOUND')
    const fresh = await anAccount('DATA_SUBJECT')
    expect(await refusalOf(viewWithdrawal(fresh, reference))).toBe('NOT_FOUND')
    expect(await refusalOf(viewWithdrawal(await again(owner), 'INS-0000-0000'))).toBe('NOT_FOUND')
  })
})
