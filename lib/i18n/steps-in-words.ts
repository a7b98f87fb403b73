import type { DeadlineStep } from '@/lib/rights/deadline'
import { fullDate } from './dates'
import type { Locale } from './locales'
import { type Translator, translator } from './translator'

export type StepInWords = { key: string; date: string; why: string }
export type ReckoningStep = { rule: DeadlineStep['rule']; date: Temporal.PlainDate; text: string }

/** How the due date of someone's request came about, one line a step, with its date in words (rules.md 1: every date is explained). */
export async function stepsInWords(locale: Locale, steps: DeadlineStep[]): Promise<StepInWords[]> {
  const told = await reckoningInWords(locale, steps, 'request')
  return told.map(({ rule, date, text }) => ({
    key: `${rule}-${date.toString()}`,
    date: fullDate(locale, date),
    why: text,
  }))
}

/** The same with plain dates: for anybody's request in the words of `deadline`, to the one who asked in those of `request`. */
export async function reckoningInWords(
  locale: Locale,
  steps: DeadlineStep[],
  to: 'deadline' | 'request' = 'deadline',
): Promise<ReckoningStep[]> {
  const words = await translator(locale, 'request')
  // Both areas have the same steps, and differ only in whom they speak to.
  const t = await translator(locale, to as 'request')
  return steps.map((step) => ({ rule: step.rule, date: step.date, text: text(t, words, step) }))
}

function text(t: Translator<'request'>, words: Translator<'request'>, step: DeadlineStep): string {
  switch (step.rule) {
    case 'received':
    case 'due':
      return t(`steps.${step.rule}`)
    case 'months-added':
      return t('steps.months-added', { months: step.months })
    case 'day-clamped':
      return t('steps.day-clamped', { day: step.missingDay })
    case 'days-suspended':
      return t('steps.days-suspended', { days: step.days })
    case 'rolled-over':
      return t('steps.rolled-over', { holiday: words(`days.${step.over}`) })
  }
}
