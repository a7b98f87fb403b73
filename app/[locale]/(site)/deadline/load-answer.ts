import type { Locale } from '@/lib/i18n/locales'
import { type Deadline, deadline } from '@/lib/rights/deadline'
import { checkDeadlineQuery } from '@/lib/rights/deadline-query'
import { type FormState, untouched } from '@/lib/web/form-state'
import { refusalMessage } from '@/lib/web/refusal-message'

export type Asked = { received: string; suspendedDays: string }
export type Answered = { state: FormState; answer: (Deadline & { suspendedDays: number }) | null }

/** What the page's address asks for, answered: nothing yet, what has to be put right, or the dates. */
export async function loadAnswer(locale: Locale, query: Partial<Asked>): Promise<Answered> {
  const { received, suspendedDays } = query
  const values = { received: received ?? '', suspendedDays: suspendedDays ?? '0' }
  if (received === undefined && suspendedDays === undefined) {
    return { state: untouched(values), answer: null }
  }
  const checked = checkDeadlineQuery(values)
  if (checked.ok) {
    const { suspendedDays: days } = checked.value
    return { state: untouched(values), answer: { ...deadline(checked.value), suspendedDays: days } }
  }
  const told = checked.problems.map(async ({ field, code, detail }) => ({
    field,
    message: await refusalMessage(locale, code, detail),
  }))
  return { state: { values, problems: await Promise.all(told), attempt: 1 }, answer: null }
}
