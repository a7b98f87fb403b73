import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { terms } from '@/tests/factories/form-terms'
import { refusalCodes } from '../refusal-codes'
import { readFiled } from './filed-answers'
import { type FormName, formNames, formOf, forms } from './forms'
import { nextStep, type RequestForm } from './request-form'

const steps = formNames.flatMap((name) => forms[name].steps.map((step) => ({ name, step })))
const known = [
  'selected',
  'everything',
  'purposes',
  'CONTACT',
  'CONTACT.name',
  'none',
  'yes',
  'all',
]
const value = fc.oneof(
  fc.constantFrom(...known),
  fc.array(fc.constantFrom(...known, 'CLEAN', 'SEND_NEWS'), { maxLength: 3 }),
  fc.anything({ maxDepth: 3, withNullPrototype: true }),
)
const fieldNames = ['scope', 'categories', 'period', 'again', 'different', 'ground', 'situation']
const more = [
  'fields',
  'corrections',
  'meanwhile',
  'about',
  'purposes',
  'text',
  'from-year',
  '__proto__',
]
const anything = fc.dictionary(fc.constantFrom(...fieldNames, ...more), value)
const withProto = fc.constant(JSON.parse('{"__proto__":{"scope":"everything","text":"x"}}'))
const codes: readonly string[] = refusalCodes

describe('the forms', () => {
  it('are found by their own names alone', () => {
    for (const name of formNames) expect(formOf(name)).toBe(forms[name])
    for (const name of ['', '__proto__', 'constructor', 'toString', 'ACCESS', 'minor'])
      expect(formOf(name)).toBeNull()
  })

  it('each have a kind of their own, and questions with names of their own', () => {
    expect(new Set(formNames.map((name) => forms[name].kind)).size).toBe(formNames.length)
    for (const name of formNames) {
      const keys = forms[name].steps.map(({ key }) => key)
      expect(new Set([...keys, 'check']).size).toBe(keys.length + 1)
    }
  })

  it('answer whatever is posted to any question with a draft or with known problems', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...steps),
        fc.oneof(anything, withProto),
        anything,
        ({ step }, raw, draft) => {
          const checked = step.check(raw, terms, draft)
          if (checked.ok) expect(JSON.parse(JSON.stringify(checked.value))).toEqual(checked.value)
          else for (const { code } of checked.problems) expect(codes).toContain(code)
        },
      ),
      { numRuns: 3_000 },
    )
  })

  it('never file a draft that cannot be read again, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...formNames), anything, (name, draft) => {
        const form: RequestForm<unknown> = forms[name]
        const checked = form.checkAnswers({ ...draft, formVersion: form.version }, terms)
        if (!checked.ok) return
        expect(nextStep(form, { ...draft, formVersion: form.version })).toBe('check')
        expect(readFiled(form.kind, JSON.parse(JSON.stringify(checked.value))).answers).toEqual(
          checked.value,
        )
      }),
      { numRuns: 3_000 },
    )
  })

  it.each(formNames.map((name): [FormName] => [name]))(
    '%s takes no inherited answer for one that was given',
    (name) => {
      const form: RequestForm<unknown> = forms[name]
      const draft = Object.assign(Object.create(null), { formVersion: form.version })
      expect(nextStep(form, draft)).toBe(form.steps[0]?.key)
    },
  )
})
