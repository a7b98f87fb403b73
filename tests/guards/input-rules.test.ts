import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fieldsOfActions } from '@/lib/commands/fields-of-actions'
import { answerOf, type InputRule, toldFields } from '@/lib/commands/input-rules'
import { inputRules, inputRulesPage } from '@/lib/commands/input-rules-page'
import { readByActions } from '@/lib/commands/read-by-actions'
import { refusalCodes } from '@/lib/rights/refusal-codes'
import { actions, routes } from '../support/access-rules'
import { sources, withoutComments } from '../support/sources'

const page = join(import.meta.dirname, '..', '..', 'docs', 'input-rules.md')
describe('the page of what is checked', () => {
  it('is what the rules say today; else make it anew: npm run docs', () => {
    expect(readFileSync(page, 'utf8')).toBe(inputRulesPage())
  })

  it('would change with a bound, a list or a code', () => {
    const rule: InputRule = {
      ...{ title: 'x', at: [], right: { a: 'b' } },
      check: ({ a }) =>
        a === 'b'
          ? { ok: true, value: a }
          : {
              ok: false,
              problems: [{ field: 'a', code: 'TEXT_TOO_LONG', detail: { longest: 5 } }],
            },
    }
    const refused = 'TEXT_TOO_LONG (longest 5)'
    const answers = [refused, refused, refused, refused]
    expect(toldFields(rule)).toEqual([{ fields: ['a'], offers: [], answers }])
  })

  it.each(inputRules.map((rule) => [rule.title, rule] as const))(
    '%s: the example is taken, and what is across fields refused',
    (_, rule) => {
      expect(answerOf(rule.check(rule.right))).toBe('taken')
      for (const { says, changed } of rule.across ?? [])
        expect(answerOf(rule.check({ ...rule.right, ...changed })), says).not.toBe('taken')
    },
  )

  it.each(inputRules.map((rule) => [rule.title, rule] as const))(
    '%s: what is on offer is none of what is refused as unknown',
    (_, rule) => {
      for (const [field, offers] of Object.entries(rule.offers ?? {})) {
        expect(toldFields(rule).some(({ fields }) => fields.includes(field))).toBe(true)
        const unknown = answerOf(rule.check({ ...rule.right, [field]: 'zz' }))
        for (const offer of offers)
          if (unknown !== 'taken')
            expect(answerOf(rule.check({ ...rule.right, [field]: offer })), offer).not.toBe(unknown)
      }
    },
  )
})

describe('nothing is left out', () => {
  const places = [...Object.values(actions), ...Object.values(routes)].flat()

  it('every place that a form goes to is there, and every action is listed', () => {
    for (const { at, title } of inputRules)
      for (const place of at) expect(places, title).toContain(place)
    const listed = readByActions().map(({ action }) => action)
    expect(listed.sort()).toEqual(Object.values(actions).flat().sort())
  })

  it('every field that an action reads by its name has its row in lib/commands/fields-of-actions.ts, and no other', () => {
    const read = new Set(readByActions().flatMap(({ fields }) => fields))
    expect([...read].sort()).toEqual(fieldsOfActions.map(([field]) => field).sort())
    for (const [, says] of fieldsOfActions)
      for (const code of says.match(/\b[A-Z]+(_[A-Z]+)+\b/g) ?? [])
        expect(refusalCodes).toContain(code)
  })

  it('every rule of lib/rights that reads a whole form is asked', () => {
    const rules = sources()
      .filter(({ path }) => path.startsWith('lib/rights/') && !/\.test\.ts$/.test(path))
      .flatMap((file) => [
        ...withoutComments(file.text).matchAll(
          /^export function (check\w+)\(\s*(?:kind: \w+,\s*)?raw: (?:Raw|Record<string, unknown>)/gm,
        ),
      ])
      .map(([, name = '']) => name)
    const asked = sources()
      .filter(({ path }) => /^lib\/commands\/input-rules-\w+\.ts$/.test(path))
      .map((file) => withoutComments(file.text))
      .join('')
    // asked as parts of a form: of the questions, of a registration, of a decision
    const parts = [
      ...['checkAccessScope', 'checkAccessCategories', 'checkAccessPeriod', 'checkBirthDate'],
      ...['checkRegisteredPerson', 'checkRepresentative', 'checkRegisteredAnswers'],
      ...['checkAccess', 'checkOther', 'checkParts', 'checkReason', 'checkTaskDay'],
    ]
    expect(
      rules.filter(
        (name) =>
          !asked.includes(`${name}(`) &&
          !asked.includes(`check: ${name},`) &&
          !parts.includes(name),
      ),
    ).toEqual([])
  })
})
