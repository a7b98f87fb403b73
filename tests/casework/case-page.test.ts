import { beforeEach, describe, expect, it } from 'vitest'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { checkIdentity } from '@/lib/casework/staff/check-identity'
import { openCase } from '@/lib/casework/staff/open-case'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { identityCheckWays } from '@/lib/rights/assurance'
import { anAccount, anAddress, aPerson, noon, welcomeForm } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest, fileAccess } from '@/tests/factories/requests'
import { mailKindsOf, snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

let legal: Actor
beforeEach(async () => {
  legal = await anAccount('LEGAL')
})

const open = (reference: string, now = noon) => openCase({ actor: legal, reference, now })

describe('the page of a case', () => {
  it('says who asks: the name, the number covered, how sure we are, and whether they are protected', async () => {
    const email = anAddress()
    const person = await aPerson({ email, raw: welcomeForm('1988-05-17') })
    const reference = await fileAccess(person)
    const { person: seen } = await open(reference)
    expect(seen).toMatchObject({
      name: 'Prov Person',
      birthDate: '1988-05-17',
      email,
      assurance: 'EMAIL_CONFIRMED',
      identitySettled: false,
      protectedIdentity: false,
    })
    expect(seen.maskedIdentityNumber).toMatch(/^19880517.?[^\d]+$/)
    await sql(
      `UPDATE "DataSubject" SET "protectedIdentity" = true, "assurance" = 'EID' WHERE "id" = $1`,
      [person.dataSubjectId],
    )
    expect((await open(reference)).person).toMatchObject({
      protectedIdentity: true,
      assurance: 'EID',
      identitySettled: true,
    })
  })

  it('shows the other requests of that person, and those of records that may be the same, apart', async () => {
    const birth = welcomeForm('1979-03-02')
    const person = await aPerson({ raw: birth })
    const first = await fileAccess(person)
    await withdrawRequest({ actor: person, reference: first, now: noon })
    const second = await fileAccess(person)
    const double = await fileAccess(await aPerson({ raw: birth }))
    const stranger = (await aFiledRequest()).reference
    const view = await open(second)
    expect(view.person.otherReferences).toEqual([first])
    expect(view.duplicates).toEqual([double])
    expect((await open(double)).duplicates.sort()).toEqual([first, second].sort())
    expect((await open(stranger)).duplicates).not.toContain(second)
    // Shown and linked: each stands on its own and nothing of them was merged.
    for (const reference of [second, double])
      expect((await open(reference)).request.state).toBe('RECEIVED')
  })

  it('says how the date came about, and how many days are left on each day', async () => {
    const { reference } = await aFiledRequest()
    const view = await open(reference)
    expect(view.steps.map(({ rule, date }) => [rule, String(date)])).toEqual([
      ['received', '2026-11-22'],
      ['months-added', '2026-12-22'],
      ['due', '2026-12-22'],
    ])
    expect(view.daysLeft).toBe(30)
    expect((await open(reference, noon.add({ hours: 24 * 30 }))).daysLeft).toBe(0)
    expect((await open(reference, noon.add({ hours: 24 * 31 }))).daysLeft).toBe(-1)
  })

  it('notes each opening in the history, by role and never by name', async () => {
    const { reference } = await aFiledRequest()
    await open(reference)
    const { history } = await open(reference)
    const openings = history.filter(({ type }) => type === 'request.opened')
    expect(openings.length).toBeGreaterThan(0)
    for (const { role } of openings) expect(role).toBe('LEGAL')
    expect(JSON.stringify(history)).not.toContain(legal.accountId)
  })
})

describe('identity checked: how', () => {
  it.each(identityCheckWays)(
    '%s: kept with how and when, asks the person nothing and stops no clock',
    async (way) => {
      const { reference } = await aFiledRequest()
      const { request: before } = await open(reference)
      const mails = await mailKindsOf(before.id)
      const now = noon.add({ hours: 3 })
      const identityCheck = { way, note: way === 'OTHER' ? 'Hon kom hit.' : '' }
      await checkIdentity({ actor: legal, reference, identityCheck, now })
      const view = await open(reference, now)
      expect(view.person).toMatchObject({ assurance: 'CHECKED_BY_STAFF', identitySettled: true })
      expect(view.history).toContainEqual(
        expect.objectContaining({
          type: 'identity.checked',
          role: 'LEGAL',
          at: now,
          facts: { way },
        }),
      )
      expect(view.request).toMatchObject({
        pausedSince: null,
        suspendedDays: 0,
        state: 'IN_PROGRESS',
      })
      expect(view.request.dueOn).toEqual(before.dueOn)
      expect(await mailKindsOf(before.id)).toEqual(mails)
      expect(JSON.stringify(await snapshot())).not.toContain('Hon kom hit.')
      expect((await verifyLedger()).bad).toBeNull()
    },
  )

  it('is refused as a copy of an ID document, without words where they are needed, and to all but legal', async () => {
    const { reference } = await aFiledRequest()
    const check = (identityCheck: Record<string, unknown>, actor = legal) =>
      refusalOf(checkIdentity({ actor, reference, identityCheck, now: noon }))
    expect(await check({ way: 'PASSPORT_COPY' })).toBe('IDENTITY_CHECK_MISSING')
    expect(await check({ way: 'OTHER', note: ' ' })).toBe('IDENTITY_CHECK_NOTE_MISSING')
    for (const role of ['SUPPORT', 'ADMIN', 'DATA_SUBJECT'] as const)
      expect(await check({ way: 'KNOWN_EMAIL' }, await anAccount(role))).toBe('NOT_FOUND')
    expect((await open(reference)).person.assurance).toBe('EMAIL_CONFIRMED')
  })
})
