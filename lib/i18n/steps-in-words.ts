import type { DeadlineStep } from '@/lib/rights/deadline'
import { fullDate } from './dates'
import type { Locale } from './locales'
import { type Translator, translator } from './translator'

export type StepInWords = { key: string; date: string; why: string }

/** How a due date came about, one line a step, with its date in words (rules.md 1: every date is explained). */
export async function stepsInWords(locale: Locale, steps: DeadlineStep[]): Promise<StepInWords[]> {
  const t = await translator(locale, 'request')
  return steps.map((step) => ({
    key: `${step.rule}-${step.date.toString()}`,
    date: fullDate(locale, step.date),
    why: why(t, step),
  }))
}

function why(t: Translator<'request'>, step: DeadlineStep): string {
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
      return t('steps.rolled-over', { holiday: t(`days.${step.over}`) })
  }
}
