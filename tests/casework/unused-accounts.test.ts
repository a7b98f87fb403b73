import { describe, expect, it } from 'vitest'
import { insertSession } from '@/lib/data/sessions'
import { transaction } from '@/lib/data/transaction'
import { lookupHash } from '@/lib/vault/house-key'
import { anAccount, anAddress, aPerson, noon } from '../factories/people'
import { aFiledRequest, answer } from '../factories/requests'
import { idsOf, leftOfPerson, purge, seen } from '../factories/retention'
import { sql } from '../support/database'

describe('an account without a request', () => {
  const last = Temporal.Instant.from('2026-12-22T22:59:59.999Z')
  const gone = Temporal.Instant.from('2026-12-22T23:00:00Z')

  it('is removed when 30 days since its last use are over, with its key; and not before', async () => {
    const person = await aPerson()
    const ids = await idsOf(person)
    await seen(person, noon)
    await purge(last)
    expect(await leftOfPerson(ids)).toMatchObject({ account: true, key: true })
    expect((await purge(gone)).accounts).toBeGreaterThan(0)
    expect(await leftOfPerson(ids)).toEqual({
      account: false,
      record: false,
      requests: 0,
      key: false,
    })
  })

  it('counts from the last sign-in', async () => {
    const person = await aPerson()
    await seen(person, noon)
    const session = { idleExpiresAt: last, expiresAt: last, now: last.subtract({ minutes: 30 }) }
    const tokenHash = new Uint8Array(32).fill(7)
    await transaction((tx) =>
      insertSession(tx, { tokenHash, accountId: person.accountId, ...session }),
    )
    await purge(gone)
    expect(await leftOfPerson(await idsOf(person))).toMatchObject({ account: true, key: true })
  })

  it('stays while a draft is under way, and with a request; staff stay always', async () => {
    const writing = await aPerson()
    await answer(writing)
    const { person: asking } = await aFiledRequest()
    const staff = await Promise.all(
      (['LEGAL', 'SUPPORT', 'ADMIN'] as const).map((role) => anAccount(role)),
    )
    for (const each of [writing, asking, ...staff]) await seen(each, noon)
    await purge(gone)
    for (const each of [writing, asking, ...staff])
      expect(await leftOfPerson(await idsOf(each))).toMatchObject({ account: true, key: true })
  })

  it('leaves a consent that holds, by its keyed hash alone, and takes a withdrawn one along', async () => {
    const email = anAddress()
    const person = await aPerson({ email })
    await seen(person, noon)
    const hash = await lookupHash('email', email)
    const keep = (purpose: string, withdrawnAt: string | null) =>
      sql(
        `INSERT INTO "ConsentRecord" ("id", "emailHash", "purpose", "policyVersion", "givenAt", "withdrawnAt")
         VALUES (gen_random_uuid(), $1, $2, '1', '2026-01-01', $3)`,
        [hash, purpose, withdrawnAt],
      )
    await keep('HOLDS', null)
    await keep('WITHDRAWN', '2026-02-01')
    await purge(gone)
    const left = await sql(
      'SELECT "purpose", "dataSubjectId" FROM "ConsentRecord" WHERE "emailHash" = $1',
      [hash],
    )
    expect(left).toEqual([{ purpose: 'HOLDS', dataSubjectId: null }])
  })
})
