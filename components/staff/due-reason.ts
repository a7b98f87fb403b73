import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { type DeadlineStep, deadline } from '@/lib/rights/deadline'

/** In a few words, why a request is due on the day it is: the month, the month's end, or the days off it was moved past. */
export async function dueReason(locale: Locale, receivedOn: Temporal.PlainDate): Promise<string> {
  const [t, request] = await Promise.all([
    translator(locale, 'desk'),
    translator(locale, 'request'),
  ])
  const { steps } = deadline({ receivedOn })
  const off = steps.flatMap((step) => (step.rule === 'rolled-over' ? [step.over] : []))
  if (off.length > 0) {
    const days = new Intl.ListFormat(locale).format(off.map((day) => request(`days.${day}`)))
    // In Swedish the names of days are small letters within a sentence.
    return t('dueWhy.rolled', { days: locale === 'sv' ? days.toLowerCase() : days })
  }
  return steps.some(isClamped) ? t('dueWhy.clamped') : t('dueWhy.plain')
}

const isClamped = ({ rule }: DeadlineStep) => rule === 'day-clamped'
