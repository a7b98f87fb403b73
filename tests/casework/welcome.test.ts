import { describe, expect, it } from 'vitest'
import { markProtected } from '@/lib/casework/people/mark-protected'
import { viewProfile } from '@/lib/casework/people/view-profile'
import { welcome } from '@/lib/casework/people/welcome'
import type { Actor } from '@/lib/rights/actor'
import { lookupHash } from '@/lib/vault/house-key'
import { identityNumberOf } from '@/tests/factories/identity-numbers'
import { again, anAccount, aPerson, inStockholm, noon, welcomeForm } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { snapshot, whileRefusing } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

const adult = welcomeForm('1990-01-01')
const welcoming = async (raw: Record<string, unknown>, now = noon) => {
  const actor = await anAccount('DATA_SUBJECT')
  return { actor, attempt: welcome({ actor, raw, locale: 'sv', now }) }
}

describe('welcoming someone', () => {
  it('keeps who they are, the number found by its keyed hash and shown masked', async () => {
    const { actor, attempt } = await welcoming(adult)
    await attempt
    const person = await again(actor)
    expect(await viewProfile(person)).toMatchObject({
      name: 'Prov Person',
      birthDate: '1990-01-01',
      maskedIdentityNumber: '19900101-****',
      knownContact: null,
    })
    const [row] = await sql('SELECT * FROM "DataSubject" WHERE "id" = $1', [person.dataSubjectId])
    const number = identityNumberOf('1990-01-01').replace('-', '')
    expect(row).toMatchObject({
      identityNumberHash: Buffer.from(await lookupHash('identity-number', number)),
      knownContactHash: null,
      assurance: 'EMAIL_CONFIRMED',
      protectedIdentity: false,
    })
  })

  it('takes a birth date with a known contact instead of a number', async () => {
    const person = await aPerson({ raw: welcomeForm('1985-06-07', 'date') })
    expect(await viewProfile(person)).toMatchObject({
      birthDate: '1985-06-07',
      maskedIdentityNumber: null,
      knownContact: 'prov.person@example.com',
    })
  })

  it('keeps one person when the form is sent twenty times at once', async () => {
    const actor = await anAccount('DATA_SUBJECT')
    const before = (await sql('SELECT 1 FROM "DataSubject"')).length
    const posts = Array.from({ length: 20 }, (_, at) =>
      welcome({ actor, raw: { ...adult, name: `Prov ${at}` }, locale: 'sv', now: noon }),
    )
    await Promise.all(posts)
    expect(await sql('SELECT 1 FROM "DataSubject"')).toHaveLength(before + 1)
    expect((await viewProfile(await again(actor))).name).toMatch(/^Prov \d+$/)
  })

  it('changes nothing when the form comes a second time', async () => {
    const person = await aPerson()
    const before = await snapshot()
    const raw = { ...adult, name: 'Någon Annan' }
    await welcome({ actor: person, raw, locale: 'en', now: noon })
    await welcome({ actor: { ...person, dataSubjectId: null }, raw, locale: 'en', now: noon })
    expect(await snapshot()).toEqual(before)
  })

  it.each(['SUPPORT', 'LEGAL', 'ADMIN'] as const)('is not for staff: %s', async (role) => {
    const actor = await anAccount(role)
    const attempt = welcome({ actor, raw: adult, locale: 'sv', now: noon })
    expect(await refusalOf(attempt)).toBe('NOT_FOUND')
  })

  it('keeps the person and the tie to the account together, or neither', async () => {
    const actor = await anAccount('DATA_SUBJECT')
    const before = await snapshot()
    for (const [operation, table] of [
      ['INSERT', '"DataSubject"'],
      ['UPDATE', '"Account"'],
    ] as const)
      await whileRefusing(operation, table, async () => {
        await expect(welcome({ actor, raw: adult, locale: 'sv', now: noon })).rejects.toThrow()
      })
    expect(await snapshot()).toEqual(before)
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['no name', { ...adult, name: ' ' }, 'NAME_MISSING'],
    ['no way', { name: 'Prov' }, 'IDENTIFICATION_MISSING'],
    ['a made-up way', { ...adult, way: 'admin' }, 'IDENTIFICATION_MISSING'],
    [
      'a wrong check digit',
      { ...adult, identityNumber: '19900101-9803' },
      'IDENTITY_NUMBER_CHECK_DIGIT',
    ],
    ['an object for a number', { ...adult, identityNumber: { a: 1 } }, 'IDENTITY_NUMBER_MISSING'],
  ])('refuses %s and keeps nothing', async (_, raw, code) => {
    const { actor, attempt } = await welcoming(raw)
    expect(await refusalOf(attempt)).toBe(code)
    expect(await again(actor)).toEqual(actor)
  })
})

describe('turning eighteen', () => {
  const birthday = '2008-11-23'
  const midnight = inStockholm('2026-11-23T00:00:00')

  it.each(['number', 'date'] as const)(
    'is enough from the first moment of the day in Stockholm, by %s',
    async (way) => {
      const early = await welcoming(
        welcomeForm(birthday, way),
        midnight.subtract({ milliseconds: 1 }),
      )
      expect(await refusalOf(early.attempt)).toBe('UNDER_AGE')
      const { actor, attempt } = await welcoming(welcomeForm(birthday, way), midnight)
      await attempt
      expect((await again(actor)).dataSubjectId).not.toBeNull()
    },
  )

  it('is on 1 March for someone born on 29 February, in a year without a leap day', async () => {
    const leap = welcomeForm('2008-02-29')
    const early = await welcoming(leap, inStockholm('2026-02-28T23:59:59'))
    expect(await refusalOf(early.attempt)).toBe('UNDER_AGE')
    const { attempt } = await welcoming(leap, inStockholm('2026-03-01T00:00:00'))
    await attempt
  })
})

describe('protected identity', () => {
  const markOf = async (actor: Actor) => {
    const { dataSubjectId } = await again(actor)
    const [row] = await sql('SELECT * FROM "DataSubject" WHERE "id" = $1', [dataSubjectId])
    return row?.protectedIdentity
  }

  it('is marked for someone who chose so before they typed anything', async () => {
    const { actor, attempt } = await welcoming({ ...adult, marked: 'yes' })
    await attempt
    expect(await markOf(actor)).toBe(true)
  })

  it.each([undefined, '', 'no', true, ['yes']])('is not marked by %j', async (marked) => {
    const { actor, attempt } = await welcoming({ ...adult, marked })
    await attempt
    expect(await markOf(actor)).toBe(false)
  })

  it('can be marked later by the person, on their own record alone', async () => {
    const [person, other] = [await aPerson(), await aPerson()]
    await markProtected({ actor: person, now: noon })
    await markProtected({ actor: person, now: noon })
    expect(await markOf(person)).toBe(true)
    expect(await markOf(other)).toBe(false)
  })

  it('is not staff’s to mark this way', async () => {
    const actor = await anAccount('LEGAL')
    expect(await refusalOf(markProtected({ actor, now: noon }))).toBe('NOT_FOUND')
  })
})
