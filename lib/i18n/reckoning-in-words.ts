import type { DeadlineStep } from '@/lib/rights/deadline'
import type { Locale } from './locales'
import { type Translator, translator } from './translator'

export type ReckoningStep = { rule: DeadlineStep['rule']; date: Temporal.PlainDate; text: string }

/** How a due date came about, for anybody's request: each step with its rule, its date and a line of words. */
export async function reckoningInWords(
  locale: Locale,
  steps: DeadlineStep[],
): Promise<ReckoningStep[]> {
  const t = await translator(locale, 'deadline')
  const request = await translator(locale, 'request')
  return steps.map((step) => ({ rule: step.rule, date: step.date, text: text(t, request, step) }))
}

function text(
  t: Translator<'deadline'>,
  request: Translator<'request'>,
  step: DeadlineStep,
): string {
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
      return t('steps.rolled-over', { holiday: request(`days.${step.over}`) })
  }
}
