import type { Decision } from './decision'
import { directMarketing } from './items'
import { doneItems } from './outcome-of'

/** What systems must have done in which categories before an answer may say so. */
export type DecidedMeasure = {
  action: 'ERASE' | 'CORRECT' | 'RESTRICT' | 'STOP'
  categories: string[]
}

const actionOf = {
  RECTIFICATION: 'CORRECT',
  ERASURE: 'ERASE',
  MINOR_ERASURE: 'ERASE',
  RESTRICTION: 'RESTRICT',
  OBJECTION: 'STOP',
} as const

/**
 * What a decision has done in the systems, and in which categories (done means done, rules.md 4); nothing for a no.
 * To stop using data for a purpose concerns every category used for it.
 */
export function measuresOf(
  decision: Decision,
  categories: readonly { key: string; purposes: readonly string[] }[],
): DecidedMeasure[] {
  if (decision.result !== 'parts') return []
  const items = doneItems(decision)
  if (items.length === 0) return []
  const action = actionOf[decision.kind]
  const concerned = ({ key, purposes }: (typeof categories)[number]) => {
    if (action === 'CORRECT') return items.some((item) => item.startsWith(`${key}.`))
    if (action !== 'STOP') return items.includes(key)
    return items.includes(directMarketing) || purposes.some((purpose) => items.includes(purpose))
  }
  return [{ action, categories: categories.filter(concerned).map(({ key }) => key) }]
}
