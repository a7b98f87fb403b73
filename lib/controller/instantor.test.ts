import { describe, expect, it } from 'vitest'
import { checkProfile } from './check-profile'
import { instantor } from './instantor'
import { openLines } from './lines'

const everything = JSON.stringify(instantor)
const fieldsOf = (key: string) =>
  instantor.categories.find((category) => category.key === key)?.fields.map((field) => field.key)
const namesOf = (list: { key: string }[]) => list.map(({ key }) => key)
const statement = (key: string) => instantor.statements.find((each) => each.key === key)?.text.en

describe('the profile of the first controller', () => {
  it('is valid', () => {
    expect(checkProfile(instantor)).toEqual([])
  })

  it('holds every clause of the policy, P1 to P20', () => {
    for (let clause = 1; clause <= 20; clause++) expect(everything).toContain(`"P${clause}"`)
  })

  it('says who it is and where complaints go (P1, P17)', () => {
    expect(instantor).toMatchObject({
      legalName: 'Instantor AB',
      registrationNumber: '556818-2835',
      address: { street: 'Vasagatan 16', postalCode: '111 20', city: 'Stockholm' },
      website: 'https://www.instantor.com',
      privacyContact: 'legal@instantor.com',
      authority: {
        name: { sv: 'Integritetsskyddsmyndigheten' },
        shortName: 'IMY',
        address: { street: 'Box 8114', postalCode: '104 20', city: 'Stockholm' },
        telephone: '+46 8 657 61 00',
        email: 'imy@imy.se',
        website: 'https://www.imy.se',
      },
    })
  })

  it('lists the data held (P2, P3), all of it open to correction', () => {
    expect(fieldsOf('CONTACT')).toEqual(
      'identityNumber name address age gender telephone email'.split(' '),
    )
    expect(fieldsOf('FINANCIAL')).toEqual(
      'bank accountNumber numberOfAccounts loans transaction transactionAmount transactionDate'.split(
        ' ',
      ),
    )
    expect(instantor.categories.flatMap(({ fields }) => fields).every((f) => f.rectifiable)).toBe(
      true,
    )
  })

  it('rests each of its eight purposes on consent and leaves other bases to legal (P4, P5)', () => {
    expect(instantor.purposes).toHaveLength(8)
    expect(new Set(instantor.purposes.map(({ legalBasis }) => legalBasis))).toEqual(
      new Set(['CONSENT']),
    )
    expect(openLines(instantor).map(({ key }) => key)).toContain('legalBases.other')
  })

  it('lists every kind of recipient and names none that the policy does not name (P7)', () => {
    expect(namesOf(instantor.recipients)).toEqual([
      'GROUP_COMPANIES',
      'CHOSEN_COMPANIES',
      'DISTRIBUTORS',
      'HOSTING',
      'IT_AND_OFFICE',
      'LEGAL_ADVISERS',
      'ACCOUNTANTS',
      'AUDITORS',
      'OTHER_ADVISERS',
      'AUTHORITIES',
      'ACQUIRERS',
    ])
    expect(instantor.recipients.every(({ names }) => 'toFill' in names)).toBe(true)
    expect(statement('deidentified')).toContain('aggregated')
  })

  it('states no storage time and no safeguard of its own invention (P9, P10)', () => {
    const open = openLines(instantor).map(({ key }) => key)
    expect(open).toEqual(
      expect.arrayContaining([
        'storage.contact',
        'storage.financial',
        'transfers.safeguards',
        'automatedDecisions',
        'erasure.exceptions',
      ]),
    )
  })

  it('names Privacy Shield to legal alone (P9) and flags doubtful consent (P4)', () => {
    expect(namesOf(instantor.flags)).toEqual([
      'CONSENT_BY_USE',
      'PRIVACY_SHIELD',
      'AUTHORITY_RENAMED',
    ])
    expect(JSON.stringify({ ...instantor, flags: [] })).not.toMatch(
      /privacy shield|datainspektionen/i,
    )
  })

  it('offers the lists that are given on request (P8, P9)', () => {
    expect(namesOf(instantor.informationTopics)).toEqual([
      'GROUP_COMPANIES',
      'TRANSFERS',
      'RECIPIENTS',
    ])
  })

  it('keeps the limits it promises (P6, P12) and the settings of the portal', () => {
    expect(instantor).toMatchObject({
      minimumAge: { years: 18 },
      freeCopy: { copies: 1, intervalYears: 1 },
      targetWorkingDays: 10,
      uploads: { maxFiles: 10, maxMegabytes: 10 },
      retention: {
        closedRequestMonths: 24,
        copyDays: 30,
        copyReminderDay: 20,
        draftDays: 7,
        accountWithoutRequestDays: 30,
      },
    })
    expect(instantor.uploads.types).toEqual('pdf jpeg png docx csv json zip'.split(' '))
  })

  it('tells the rest clause by clause (P6, P11 to P18)', () => {
    const told = new Set(instantor.statements.map(({ clause }) => clause))
    for (const clause of 'P4 P6 P7 P8 P9 P11 P12 P13 P14 P15 P16 P17 P18 P19'.split(' ')) {
      expect(told).toContain(clause)
    }
  })

  it("lists the cookies of the company's site (P19) and speaks Swedish first (P20)", () => {
    expect(instantor.cookies.map(({ name, lasts }) => [name, lasts.en])).toEqual([
      ['_ga', '2 years'],
      ['_gid', '24 hours'],
      ['_gat', '1 minute'],
      ['AMP_TOKEN', 'from 30 seconds to 1 year'],
    ])
    expect(instantor.languages.order).toEqual(['sv', 'en'])
  })
})
