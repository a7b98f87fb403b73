import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import type { FormName } from '@/lib/rights/forms/forms'
import type { FormDraft } from '@/lib/rights/forms/request-form'
import { Refusal } from '@/lib/rights/refusal'
import type { FormValues } from '@/lib/web/form-state'
import {
  aboutQuestion,
  groundQuestion,
  meanwhileQuestion,
  orderQuestion,
  situationQuestion,
} from './choice-questions'
import { periodQuestion } from './period-question'
import { fieldsQuestion, valuesQuestion } from './rectification-questions'
import { categoriesQuestion, scopeQuestion } from './scope-questions'
import { otherQuestion, purposesQuestion, whyQuestion } from './text-questions'

export type Asked = { locale: Locale; form: FormName; step: string; answers: FormDraft }

/** One question as a page shows it: its fields, and what stands in them. */
export type Question = {
  title: string
  fields: ReactNode
  values: FormValues
  className?: string
  /** The article, small beside everyday words. */
  law?: string
}

export type Ask = (asked: Asked, t: Translator<'request'>) => Question

const questions: Record<FormName, Record<string, Ask>> = {
  access: { scope: scopeQuestion, categories: categoriesQuestion, period: periodQuestion },
  rectification: { fields: fieldsQuestion, values: valuesQuestion, meanwhile: meanwhileQuestion },
  erasure: {
    scope: scopeQuestion,
    categories: categoriesQuestion,
    ground: groundQuestion,
    order: orderQuestion,
  },
  restriction: {
    situation: situationQuestion,
    scope: scopeQuestion,
    categories: categoriesQuestion,
  },
  objection: { about: aboutQuestion, purposes: purposesQuestion, situation: whyQuestion },
  other: { text: otherQuestion },
}

/** The question of a step, in the person's language. NOT_FOUND for a step that no page asks. */
export async function questionOf(asked: Asked): Promise<Question> {
  const ask = questions[asked.form][asked.step]
  if (!ask) throw new Refusal('NOT_FOUND')
  return ask(asked, await translator(asked.locale, 'request'))
}

/** A stored answer as the text of a field; nothing where there is none. */
export function textOf(answers: FormDraft, name: string): string {
  const value = answers[name]
  return typeof value === 'string' ? value : ''
}

/** Stored answers as the ticks of a group. */
export function listOf(answers: FormDraft, name: string): string[] {
  const value = answers[name]
  return Array.isArray(value) ? value.map(String) : []
}
