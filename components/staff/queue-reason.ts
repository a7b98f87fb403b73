import type { QueueEntry } from '@/lib/data/queue-rows'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { currentDeadline, type DeadlineStep } from '@/lib/rights/deadline'

type Dated = Pick<
  QueueEntry,
  'kind' | 'receivedOn' | 'suspendedDays' | 'pausedSince' | 'extendedAt' | 'reopenedAt'
>

/** In a few words, why a request is due on the day it is, and why it stands where it does in the queue. */
export async function queueReason(locale: Locale, request: Dated): Promise<string> {
  const [t, days] = await Promise.all([
    translator(locale, 'desk-queue'),
    translator(locale, 'request'),
  ])
  // A consent taken back is stopped the next working day: no month is reckoned for it.
  const steps = request.kind === 'CONSENT_WITHDRAWAL' ? [] : currentDeadline(request).steps
  const off = steps.flatMap((step) => (step.rule === 'rolled-over' ? [step.over] : []))
  const names = new Intl.ListFormat(locale).format(off.map((day) => days(`days.${day}`)))
  const isStep = (rule: DeadlineStep['rule']) => steps.some((step) => step.rule === rule)
  const parts = [
    request.pausedSince && t('why.paused', { date: longDate(locale, request.pausedSince) }),
    request.kind === 'MINOR_ERASURE' && t('why.minor'),
    request.kind === 'CONSENT_WITHDRAWAL' && t('why.atOnce'),
    request.reopenedAt && t('why.reopened'),
    request.extendedAt && t('why.extended'),
    request.suspendedDays > 0 && t('why.suspended', { days: request.suspendedDays }),
    // In Swedish the names of days are small letters within a sentence.
    off.length > 0 && t('why.rolled', { days: locale === 'sv' ? names.toLowerCase() : names }),
    isStep('day-clamped') && off.length === 0 && t('why.clamped'),
  ].filter((part) => typeof part === 'string')
  return parts.length > 0 ? parts.join(' ') : t('why.plain')
}
