import { describe, expect, it } from 'vitest'
import { asked, terms } from '@/tests/factories/decisions'
import type { Filed } from '../forms/filed-answers'
import { type RequestKind, requestKinds } from '../request-kinds'
import { checkDecision } from './check-decision'
import { directMarketing } from './items'
import { outcomeOf } from './outcome-of'

const check = (kind: RequestKind, raw: Record<string, unknown>, filed: Filed = asked[kind]) =>
  checkDecision(raw, { kind, filed, lines: ['recipients.chosen'] }, terms)
const problems = (...input: Parameters<typeof check>) => {
  const checked = check(...input)
  return checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`)
}
const outcome = (...input: Parameters<typeof check>) => {
  const checked = check(...input)
  return checked.ok ? outcomeOf(checked.value) : checked.problems
}
const own = { ground: 'own', words: 'Därför.', law: 'artikel 12.5' }
const no = (item: string, result = 'refused') => ({
  [`result.${item}`]: result,
  [`ground.${item}`]: 'own',
  [`words.${item}`]: 'Därför.',
  [`law.${item}`]: 'artikel 17.3',
})
const until = (item: string, date = '2027-01-31') => {
  const [year, month, day] = date.split('-')
  return {
    [`until.${item}-year`]: year,
    [`until.${item}-month`]: month,
    [`until.${item}-day`]: day,
  }
}

describe('a decision on access (Art. 15)', () => {
  const copy = { result: 'copy', 'third-parties': 'yes' }
  it.each([
    [copy, 'COPY'],
    [{ ...copy, result: 'partly', withheld: 'Sidan 3', ...own }, 'PARTLY'],
    [{ result: 'no-data' }, 'NO_DATA'],
    [{ result: 'refused', excess: 'EXCESSIVE', proof: 'Tjugo gånger.', ...own }, 'REFUSED'],
  ])('%j ends as %s', (raw, expected) => expect(outcome('ACCESS', raw)).toBe(expected))

  it.each<[Record<string, unknown>, string[]]>([
    [{}, ['result DECISION_MISSING']],
    [{ result: 'erased' }, ['result DECISION_MISSING']],
    [{ result: 'copy' }, ['third-parties THIRD_PARTIES_UNCHECKED']],
    [
      { result: 'partly' },
      [
        'third-parties THIRD_PARTIES_UNCHECKED',
        'withheld WITHHELD_MISSING',
        'ground REFUSAL_GROUND_MISSING',
      ],
    ],
    [
      { result: 'refused' },
      ['excess EXCESS_MISSING', 'proof PROOF_MISSING', 'ground REFUSAL_GROUND_MISSING'],
    ],
    [
      { result: 'refused', excess: 'UNFOUNDED', proof: 'Se filen.', ground: 'own' },
      ['words REASON_MISSING', 'law LAW_MISSING'],
    ],
    [
      { result: 'refused', excess: 'UNFOUNDED', proof: 'Se filen.', ground: 'CLAIMS' },
      ['ground REFUSAL_GROUND_UNKNOWN'],
    ],
  ])('%j: %j', (raw, expected) => expect(problems('ACCESS', raw)).toEqual(expected))

  it('keeps the lines written on the case, and those alone that the profile has', () => {
    const raw = { ...copy, 'line.recipients.chosen': ' Lån AB ', 'line.forged': 'x' }
    expect(check('ACCESS', raw)).toMatchObject({
      value: { lines: { 'recipients.chosen': 'Lån AB' } },
    })
  })
})

describe('a decision part by part', () => {
  it.each<[RequestKind, Record<string, unknown>, string]>([
    [
      'RECTIFICATION',
      { held: 'yes', 'result.CONTACT.name': 'corrected', 'result.CONTACT.email': 'completed' },
      'FULFILLED',
    ],
    [
      'RECTIFICATION',
      { held: 'yes', 'result.CONTACT.name': 'corrected', ...no('CONTACT.email') },
      'PARTLY',
    ],
    ['RECTIFICATION', { held: 'yes', ...no('CONTACT.name'), ...no('CONTACT.email') }, 'REFUSED'],
    ['RECTIFICATION', { held: 'no' }, 'NO_DATA'],
    [
      'ERASURE',
      { held: 'yes', 'result.CONTACT': 'erased', 'result.FINANCIAL': 'erased' },
      'FULFILLED',
    ],
    [
      'ERASURE',
      {
        held: 'yes',
        'result.CONTACT': 'erased',
        ...no('FINANCIAL', 'kept'),
        ...until('FINANCIAL'),
      },
      'PARTLY',
    ],
    [
      'ERASURE',
      {
        held: 'yes',
        ...no('CONTACT', 'kept'),
        ...until('CONTACT'),
        ...no('FINANCIAL', 'kept'),
        ...until('FINANCIAL'),
      },
      'REFUSED',
    ],
    ['ERASURE', { held: 'no' }, 'NO_DATA'],
    ['RESTRICTION', { held: 'yes', 'result.CONTACT': 'restricted' }, 'FULFILLED'],
    ['RESTRICTION', { held: 'yes', ...no('CONTACT') }, 'REFUSED'],
    ['RESTRICTION', { held: 'no' }, 'NO_DATA'],
    ['OBJECTION', { 'result.ANALYSE': 'stopped' }, 'FULFILLED'],
    ['OBJECTION', no('ANALYSE'), 'REFUSED'],
    [
      'MINOR_ERASURE',
      { held: 'yes', custody: 'no', 'result.CONTACT': 'erased', 'result.FINANCIAL': 'erased' },
      'FULFILLED',
    ],
    ['MINOR_ERASURE', { held: 'no', custody: 'no' }, 'NO_DATA'],
  ])('%s %j ends as %s', (kind, raw, expected) => expect(outcome(kind, raw)).toBe(expected))

  it.each<[RequestKind, Record<string, unknown>, string[]]>([
    ['ERASURE', {}, ['held HELD_MISSING']],
    [
      'ERASURE',
      { held: 'yes' },
      ['result.CONTACT DECISION_MISSING', 'result.FINANCIAL DECISION_MISSING'],
    ],
    [
      'ERASURE',
      { held: 'yes', 'result.CONTACT': 'corrected', 'result.FINANCIAL': 'erased' },
      ['result.CONTACT DECISION_MISSING'],
    ],
    [
      'ERASURE',
      { held: 'yes', 'result.CONTACT': 'erased', 'result.FINANCIAL': 'kept' },
      ['ground.FINANCIAL REFUSAL_GROUND_MISSING', 'until.FINANCIAL KEPT_UNTIL_MISSING'],
    ],
    [
      'ERASURE',
      {
        held: 'yes',
        'result.CONTACT': 'erased',
        ...no('FINANCIAL', 'kept'),
        ...until('FINANCIAL', '2026-02-30'),
      },
      ['until.FINANCIAL KEPT_UNTIL_INVALID'],
    ],
    [
      'ERASURE',
      {
        held: 'yes',
        'result.CONTACT': 'erased',
        ...no('FINANCIAL', 'kept'),
        ...until('FINANCIAL', '2026-11-22'),
      },
      ['until.FINANCIAL KEPT_UNTIL_PAST'],
    ],
    [
      'ERASURE',
      {
        held: 'yes',
        'result.CONTACT': 'erased',
        'result.FINANCIAL': 'kept',
        'ground.FINANCIAL': 'FORGED',
        ...until('FINANCIAL'),
      },
      ['ground.FINANCIAL REFUSAL_GROUND_UNKNOWN'],
    ],
    [
      'ERASURE',
      { held: 'yes', 'result.CONTACT': 'not-asked', 'result.FINANCIAL': 'erased' },
      ['result.CONTACT DECISION_MISSING'],
    ],
    [
      'RECTIFICATION',
      { held: 'yes', 'result.CONTACT.name': 'corrected' },
      ['result.CONTACT.email DECISION_MISSING'],
    ],
    ['MINOR_ERASURE', { held: 'no' }, ['custody CUSTODY_MISSING']],
    ['MINOR_ERASURE', { held: 'no', custody: 'yes' }, ['custody-note CUSTODY_NOTE_MISSING']],
    ['OTHER', {}, ['topic TOPIC_MISSING', 'result DECISION_MISSING']],
    ['OTHER', { topic: 'PORTABILITY', result: 'answered' }, ['answer ANSWER_MISSING']],
    ['OTHER', { topic: 'COMPLAINT', result: 'refused' }, ['ground REFUSAL_GROUND_MISSING']],
    ['CONSENT_WITHDRAWAL', {}, ['state TRANSITION_NOT_ALLOWED']],
  ])('%s %j: %j', (kind, raw, expected) => expect(problems(kind, raw)).toEqual(expected))

  it('never says no to an objection to direct marketing, however it was forged (Art. 21(3))', () => {
    const filed: Filed = { kind: 'OBJECTION', answers: { about: 'direct-marketing' } }
    const forged = no(directMarketing)
    expect(problems('OBJECTION', forged, filed)).toEqual([
      `result.${directMarketing} MARKETING_CANNOT_BE_REFUSED`,
    ])
    expect(outcome('OBJECTION', { [`result.${directMarketing}`]: 'stopped' }, filed)).toBe(
      'FULFILLED',
    )
    expect(
      problems('OBJECTION', { 'result.PROVIDE': 'stopped', ...forged }, asked.OTHER),
    ).toContain(`result.${directMarketing} MARKETING_CANNOT_BE_REFUSED`)
  })

  it('never says no to what takes a consent back (Art. 7(3))', () => {
    const filed: Filed = {
      kind: 'OBJECTION',
      answers: { about: 'purposes', purposes: ['PROVIDE'], situation: 'Nej.' },
    }
    expect(problems('OBJECTION', no('PROVIDE'), filed)).toEqual([
      'result.PROVIDE CONSENT_CANNOT_BE_REFUSED',
    ])
  })

  it('lets staff say what is asked where they set the kind, but something must be decided', () => {
    const none = Object.fromEntries(
      ['CONTACT.name', 'CONTACT.email', 'FINANCIAL.bank'].map((key) => [
        `result.${key}`,
        'not-asked',
      ]),
    )
    const raw = { held: 'yes', ...none }
    expect(problems('RECTIFICATION', raw, asked.OTHER)).toEqual([
      'result.CONTACT.name NOTHING_DECIDED',
    ])
    expect(
      outcome('RECTIFICATION', { ...raw, 'result.CONTACT.name': 'corrected' }, asked.OTHER),
    ).toBe('FULFILLED')
  })

  it('takes a ground of the profile without more words, and keeps those that were added', () => {
    const raw = {
      held: 'yes',
      'result.CONTACT': 'erased',
      'result.FINANCIAL': 'kept',
      'ground.FINANCIAL': 'CLAIMS',
      'law.FINANCIAL': 'forged',
      ...until('FINANCIAL'),
    }
    expect(check('ERASURE', raw)).toMatchObject({
      value: {
        parts: [
          { item: 'CONTACT' },
          { reason: { ground: 'CLAIMS', words: '', law: '' }, until: '2027-01-31' },
        ],
      },
    })
  })

  it('answers a free text with the answer itself', () => {
    expect(
      outcome('OTHER', { topic: 'INFORMATION', result: 'answered', answer: 'Här är listan.' }),
    ).toBe('FULFILLED')
    expect(outcome('OTHER', { topic: 'PORTABILITY', result: 'refused', ...own })).toBe('REFUSED')
  })

  it.each(requestKinds)('%s: survives whatever is posted', (kind) => {
    for (const raw of [
      { result: ['copy'] },
      { held: ['yes'], 'own-words': 3 },
      { result: {}, topic: null },
    ]) {
      expect(problems(kind, raw).length).toBeGreaterThan(0)
    }
  })
})
