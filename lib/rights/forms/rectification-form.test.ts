import { describe, expect, it } from 'vitest'
import {
  answerTo,
  fillIn,
  problems,
  readable,
  terms,
  unreadable,
} from '@/tests/factories/form-terms'
import { longestValue, rectifiableFields, rectificationForm } from './rectification-form'
import { nextStep } from './request-form'

const check = (draft: Record<string, unknown>) => rectificationForm.checkAnswers(draft, terms)
const chosen = { formVersion: 1, fields: ['CONTACT.name'] }
const name = { category: 'CONTACT', field: 'name', value: 'Åsa' }
const whole = { ...chosen, corrections: [name], evidence: true, meanwhile: 'no' }
const typeValue = (value: unknown) =>
  answerTo(rectificationForm, 'values', { 'value.CONTACT.name': value }, chosen)

describe('a rectification', () => {
  it('offers every field that can be corrected', () => {
    expect(rectifiableFields(terms)).toEqual([
      { category: 'CONTACT', field: 'name' },
      { category: 'CONTACT', field: 'address' },
      { category: 'FINANCIAL', field: 'bank' },
    ])
  })

  it.each([
    ['yes', true],
    ['no', false],
  ])('asks field by field, and whether the data may be used meanwhile: %s', (meanwhile, asks) => {
    const { asked, draft } = fillIn(rectificationForm, {
      fields: { fields: ['FINANCIAL.bank', 'CONTACT.address'] },
      values: { 'value.FINANCIAL.bank': ' Prov ', 'value.CONTACT.address': 'Gatan 1\r\nOrten' },
      meanwhile: { meanwhile },
    })
    expect(asked).toEqual(['fields', 'values', 'evidence', 'meanwhile'])
    expect(check(draft)).toEqual({
      ok: true,
      value: {
        corrections: [
          { category: 'CONTACT', field: 'address', value: 'Gatan 1\nOrten' },
          { category: 'FINANCIAL', field: 'bank', value: 'Prov' },
        ],
        restrictMeanwhile: asks,
      },
    })
  })

  it('asks for the value of a field that is chosen later, and keeps the others', () => {
    const more = { ...whole, fields: ['CONTACT.name', 'FINANCIAL.bank'] }
    expect(nextStep(rectificationForm, more)).toBe('values')
    expect(problems(check(more))).toEqual(['values DRAFT_INCOMPLETE'])
  })

  it('files no value of a field that is no longer chosen', () => {
    const bank = { category: 'FINANCIAL', field: 'bank', value: 'Prov' }
    expect(check({ ...whole, corrections: [name, bank] })).toEqual({
      ok: true,
      value: { corrections: [name], restrictMeanwhile: false },
    })
  })

  it('names each value that is missing or too long, and takes none of the others', () => {
    const draft = { formVersion: 1, fields: ['CONTACT.name', 'CONTACT.address', 'FINANCIAL.bank'] }
    const raw = { 'value.CONTACT.name': 'Åsa', 'value.FINANCIAL.bank': 'x'.repeat(10_000) }
    const checked = answerTo(rectificationForm, 'values', raw, draft)
    expect(problems(checked)).toEqual([
      'value.CONTACT.address VALUE_MISSING',
      'value.FINANCIAL.bank TEXT_TOO_LONG',
    ])
  })

  it('takes any readable value up to its length as it is', () => {
    for (const value of [...readable, '👍'.repeat(longestValue)]) {
      expect(typeValue(value)).toEqual({ ok: true, value: { corrections: [{ ...name, value }] } })
    }
    for (const value of [...unreadable, undefined, ['a', 'b']])
      expect(typeValue(value).ok).toBe(false)
  })

  it('takes no value for a field that was not chosen, nor one without a choice', () => {
    const raw = { 'value.CONTACT.name': 'Åsa', 'value.FINANCIAL.bank': 'Prov', 'value.x': 'y' }
    expect(answerTo(rectificationForm, 'values', raw, chosen)).toEqual({
      ok: true,
      value: { corrections: [name] },
    })
    expect(problems(answerTo(rectificationForm, 'values', raw))).toEqual(['fields FIELDS_EMPTY'])
  })

  it.each([
    ['fields', {}, 'fields FIELDS_EMPTY'],
    ['fields', { fields: [] }, 'fields FIELDS_EMPTY'],
    ['fields', { fields: '__proto__' }, 'fields FIELD_UNKNOWN'],
    ['fields', { fields: ['CONTACT.name', 'CONTACT.__proto__'] }, 'fields FIELD_UNKNOWN'],
    ['fields', { fields: ['VISITS.'] }, 'fields FIELD_UNKNOWN'],
    ['fields', { fields: { 'CONTACT.name': 'on' } }, 'fields FIELD_UNKNOWN'],
    ['meanwhile', {}, 'meanwhile MEANWHILE_MISSING'],
    ['meanwhile', { meanwhile: 'maybe' }, 'meanwhile MEANWHILE_MISSING'],
  ])('refuses at %s what was typed: %j', (key, raw, problem) => {
    expect(problems(answerTo(rectificationForm, key, raw))).toEqual([problem])
  })

  it.each([
    [{ ...whole, formVersion: undefined }, 'formVersion DRAFT_STALE'],
    [{ ...whole, fields: [] }, 'fields DRAFT_INCOMPLETE'],
    [{ ...whole, corrections: [{ ...name, value: '' }] }, 'values DRAFT_INCOMPLETE'],
    [{ ...whole, corrections: 'all' }, 'values DRAFT_INCOMPLETE'],
    [{ ...whole, meanwhile: true }, 'meanwhile DRAFT_INCOMPLETE'],
    [
      {
        ...whole,
        fields: ['GONE.name'],
        corrections: [{ category: 'GONE', field: 'name', value: 'x' }],
      },
      'fields FIELD_UNKNOWN',
    ],
  ])('cannot be sent as %j', (draft, problem) => {
    expect(problems(check(draft))).toEqual([problem])
  })
})
