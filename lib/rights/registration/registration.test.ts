import { describe, expect, it } from 'vitest'
import { terms as offered, problems, readable, unreadable } from '@/tests/factories/form-terms'
import { identityNumberOf } from '@/tests/factories/identity-numbers'
import { type RequestKind, requestKinds } from '../request-kinds'
import { checkRegistration } from './registration'

const terms = { ...offered, withdrawable: ['BANK_COLLECTION', 'SEND_NEWS'], minimumAge: 18 }
const came = {
  channel: 'LETTER',
  'arrived-day': '20',
  'arrived-month': '11',
  'arrived-year': '2026',
  language: 'sv',
}
const whole = {
  ...came,
  kind: 'ACCESS',
  said: 'Skicka allt.',
  name: 'Bo Ek',
  email: 'bo@example.com',
}
const ofKind: Record<RequestKind, Record<string, unknown>> = {
  ACCESS: {},
  RECTIFICATION: { 'value.CONTACT.name': 'Bo Eek' },
  ERASURE: { categories: ['CONTACT'] },
  RESTRICTION: { situation: 'needs-for-claim' },
  OBJECTION: { about: 'direct-marketing' },
  CONSENT_WITHDRAWAL: { consents: 'ALL' },
  OTHER: {},
  MINOR_ERASURE: {},
}
const check = (more: Record<string, unknown> = {}) =>
  checkRegistration({ ...whole, ...more }, terms)
const wrong = (more: Record<string, unknown>) => problems(check(more))

describe('a registered request', () => {
  it.each(requestKinds)('takes in %s with the words it came in', (kind) => {
    const checked = check({ kind, ...ofKind[kind] })
    expect(checked).toMatchObject({
      ok: true,
      value: { kind, channel: 'LETTER', locale: 'sv', filed: { kind, said: 'Skicka allt.' } },
    })
  })

  it('runs from the day it arrived, which has been and is not before the GDPR', () => {
    const day = (text: string) => {
      const [year, month, dayOf] = text.split('-')
      return { 'arrived-year': year, 'arrived-month': month, 'arrived-day': dayOf }
    }
    expect(check(day('2026-11-22')).ok).toBe(true)
    expect(check(day('2018-05-25')).ok).toBe(true)
    expect(wrong(day('2026-11-23'))).toEqual(['arrived ARRIVED_FUTURE'])
    expect(wrong(day('2018-05-24'))).toEqual(['arrived RECEIVED_TOO_EARLY'])
    expect(wrong(day('2026-02-30'))).toEqual(['arrived ARRIVED_INVALID'])
    expect(wrong(day('--'))).toEqual(['arrived ARRIVED_MISSING'])
  })

  it('tells everything that is missing at once', () => {
    expect(problems(checkRegistration({}, terms))).toEqual([
      'kind KIND_MISSING',
      'channel CHANNEL_MISSING',
      'arrived ARRIVED_MISSING',
      'language LANGUAGE_MISSING',
      'name REGISTERED_NAME_MISSING',
      'email REACH_MISSING',
    ])
  })

  it.each(['PORTAL', 'PIGEON', ['EMAIL'], 1, null])('refuses the forged channel %j', (channel) => {
    expect(wrong({ channel })).toEqual(['channel CHANNEL_MISSING'])
  })

  it.each(unreadable)('takes no words that nobody can read: %j', (said) => {
    expect(wrong({ said })).toHaveLength(1)
  })

  it.each(readable)('takes words as they are: %j', (said) => {
    expect(check({ said })).toMatchObject({ ok: true, value: { filed: { said } } })
  })
})

describe('what is asked, by right', () => {
  it('is everything where nothing is ticked, or everything is', () => {
    for (const categories of [undefined, '', ['CONTACT', 'FINANCIAL', 'VISITS']]) {
      expect(check({ categories })).toMatchObject({
        value: { filed: { answers: { scope: 'everything' } } },
      })
    }
    expect(check({ categories: 'FINANCIAL' })).toMatchObject({
      value: { filed: { answers: { scope: 'selected', categories: ['FINANCIAL'] } } },
    })
    expect(wrong({ categories: ['SECRETS'] })).toEqual(['categories CATEGORY_UNKNOWN'])
  })

  it('needs what the right is about', () => {
    expect(wrong({ kind: 'RECTIFICATION' })).toEqual(['fields FIELDS_EMPTY'])
    expect(wrong({ kind: 'RECTIFICATION', 'value.CONTACT.secret': 'x' })).toEqual([
      'fields FIELDS_EMPTY',
    ])
    expect(wrong({ kind: 'RESTRICTION' })).toEqual(['situation SITUATION_MISSING'])
    expect(wrong({ kind: 'OBJECTION' })).toEqual(['about OBJECTION_MISSING'])
    expect(wrong({ kind: 'OBJECTION', about: 'purposes' })).toEqual(['purposes PURPOSES_EMPTY'])
    expect(wrong({ kind: 'CONSENT_WITHDRAWAL' })).toEqual(['consents CONSENTS_EMPTY'])
    expect(wrong({ kind: 'CONSENT_WITHDRAWAL', consents: 'SECRETS' })).toEqual([
      'consents CONSENT_UNKNOWN',
    ])
  })

  it('is a withdrawal where the objection is to what rests on consent (Art. 7(3))', () => {
    const to = (purposes: string[]) => ({ kind: 'OBJECTION', about: 'purposes', purposes })
    expect(wrong(to(['CLEAN', 'SEND_NEWS']))).toEqual(['purposes OBJECTION_IS_WITHDRAWAL'])
    expect(check(to(['CLEAN']))).toMatchObject({
      value: { filed: { answers: { purposes: ['CLEAN'], situation: 'Skicka allt.' } } },
    })
  })
})

describe('who a registered request is about', () => {
  const number = identityNumberOf('1990-01-01')

  it('is known by as much as came with it', () => {
    expect(check({ identityNumber: number, telephone: '070-123 45 67' })).toMatchObject({
      value: {
        person: {
          identityNumber: number.replace('-', ''),
          telephone: '+46701234567',
          underAge: false,
          postalAddress: null,
        },
      },
    })
    expect(check()).toMatchObject({ value: { person: { birthDate: null, identityNumber: null } } })
  })

  it('agrees with itself', () => {
    const born = { 'birthDate-year': '1990', 'birthDate-month': '1', 'birthDate-day': '2' }
    expect(wrong({ identityNumber: number, ...born })).toEqual([
      'birthDate NUMBER_AND_BIRTH_DATE_DIFFER',
    ])
    expect(wrong({ identityNumber: `${number.slice(0, -1)}x` })).toHaveLength(1)
    expect(wrong({ telephone: 'bo@example.com' })).toEqual(['telephone KNOWN_CONTACT_INVALID'])
  })

  it('can be reached: by e-mail, on paper, or through the tax agency where the identity is protected', () => {
    expect(wrong({ email: '' })).toEqual(['email REACH_MISSING'])
    expect(check({ email: '', address: 'Storgatan 1\n111 22 Stockholm' }).ok).toBe(true)
    expect(check({ email: '', protected: 'yes' }).ok).toBe(true)
    expect(wrong({ protected: 'yes', address: 'Storgatan 1' })).toEqual([
      'address ADDRESS_OF_PROTECTED',
    ])
  })

  it('under 18 is warned of, not blocked, and not where a child’s data are to be erased', () => {
    const child = { identityNumber: identityNumberOf('2008-11-23') }
    expect(wrong(child)).toEqual(['underAge UNDER_AGE_WARNING'])
    expect(check({ ...child, underAge: 'yes' })).toMatchObject({
      value: { person: { underAge: true } },
    })
    expect(check({ ...child, kind: 'MINOR_ERASURE' }).ok).toBe(true)
    expect(check({ identityNumber: identityNumberOf('2008-11-22') }).ok).toBe(true)
  })
})

describe('who acts for the person', () => {
  it('is noted with the authority that was seen, or not at all', () => {
    const acts = {
      representative: 'Eva Ask',
      authority: 'GOD_MAN',
      seen: 'Beslut från tingsrätten',
    }
    expect(check(acts)).toMatchObject({ value: { representative: { authority: 'GOD_MAN' } } })
    expect(check()).toMatchObject({ value: { representative: null } })
    expect(wrong({ ...acts, seen: '' })).toEqual(['seen AUTHORITY_SEEN_MISSING'])
    expect(wrong({ ...acts, authority: 'FRIEND' })).toEqual(['authority AUTHORITY_MISSING'])
    expect(wrong({ seen: 'x' })).toEqual([
      'representative REPRESENTATIVE_NAME_MISSING',
      'authority AUTHORITY_MISSING',
    ])
  })
})
