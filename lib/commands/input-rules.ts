import type { FormTerms } from '@/lib/rights/forms/request-form'
import type { Checked, FieldProblem } from '@/lib/rights/refusal'

export type Raw = Record<string, unknown>

/** A form or an endpoint's query: where it goes, the rule that it is held against, and an example that the rule takes. */
export type InputRule = {
  title: string
  /** The actions ("file#name") and endpoints that it goes to, as tests/support/access-rules.ts names them. */
  at: string[]
  check: (raw: Raw) => Checked<unknown>
  right: Raw
  /** What a field offers to choose from. */
  offers?: Record<string, readonly string[]>
  /** What is checked across fields: in words, and what makes the example wrong by it. */
  across?: { says: string; changed: Raw }[]
}

/** The Sunday, and the invented controller, whose forms the page tells of. */
export const terms: FormTerms = {
  today: Temporal.PlainDate.from('2026-11-22'),
  categories: [
    { key: 'CONTACT', fields: ['address'] },
    { key: 'FINANCIAL', fields: ['bank'] },
  ],
  purposes: ['RUN_THE_SERVICE', 'SEND_NEWS'],
  consents: ['SEND_NEWS'],
}

/** A date as its three fields hold it. */
export const dateFields = (name: string, day: string, month: string, year = '2026'): Raw => ({
  ...{ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year },
})

/** What is put into each field of an example, one after another, to see what its rule says. */
export const probes = {
  'left out': undefined,
  'not on offer: “zz”': 'zz',
  'a control character': 'a\u0007b',
  '200,001 letters': 'x'.repeat(200_001),
} as const

export type ToldField = { fields: string[]; offers: readonly string[]; answers: string[] }

/** The fields that a rule reads of its example, in their order, and its answers to every probe in each of them: found by asking the rule itself. */
export function toldFields(rule: InputRule): ToldField[] {
  const fields = [...fieldsRead(rule)].map((field) => ({
    fields: [field],
    offers: rule.offers?.[field] ?? [],
    answers: Object.values(probes).map((typed) =>
      answerOf(rule.check(withValue(rule.right, field, typed))),
    ),
  }))
  return fields.reduce<ToldField[]>((told, field) => {
    const last = told.at(-1)
    const same = last && stemOf(last) === stemOf(field) && `${last.answers}` === `${field.answers}`
    if (same) last.fields.push(...field.fields)
    else told.push(field)
    return told
  }, [])
}

/** The parts of a date stand in one row, and so do lines that are numbered. */
const stemOf = ({ fields: [field = ''] }: ToldField) => field.replace(/-(\d|year|month|day)$/, '')

function fieldsRead(rule: InputRule): Set<string> {
  const read = new Set<string>()
  const watched = new Proxy(rule.right, {
    get(fields, name) {
      if (typeof name === 'string') read.add(name)
      return Object.hasOwn(fields, name) ? Reflect.get(fields, name) : undefined
    },
  })
  rule.check(watched)
  return read
}

function withValue(raw: Raw, field: string, typed: string | undefined): Raw {
  const { [field]: _, ...rest } = raw
  return typed === undefined ? rest : { ...rest, [field]: typed }
}

/** A rule's answer in codes: "taken", or each problem once, with the bound that its message names. */
export function answerOf(checked: Checked<unknown>): string {
  if (checked.ok) return 'taken'
  return [...new Set(checked.problems.map(codeWithBound))].join(', ')
}

function codeWithBound({ code, detail = {} }: FieldProblem): string {
  const bounds = Object.entries(detail).map(([name, bound]) => `${name} ${bound}`)
  return bounds.length > 0 ? `${code} (${bounds.join(', ')})` : code
}
