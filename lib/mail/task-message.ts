import type { Locale } from '@/lib/i18n/locales'
import type { TaskAction, TaskKind } from '@/lib/rights/tasks'

/**
 * To a colleague without an account: what to do and by when, with a link to that one task. What legal wrote stands behind the
 * link. Dates are calendar dates in Stockholm (YYYY-MM-DD); `place` is the system in words.
 */
export type TaskMessage = {
  type: 'task'
  about: 'asked' | 'reminder'
  locale: Locale
  reference: string
  kind: TaskKind
  action: TaskAction | null
  place: string | null
  due: string
  link: string
}

/** To legal@: a colleague has answered, or tasks of a case are overdue (`count` of them). */
export type LegalTaskMessage = {
  type: 'legal-task'
  locale: Locale
  reference: string
  about:
    | { event: 'answered'; result: 'DONE' | 'IMPOSSIBLE' }
    | { event: 'escalated'; count: number }
  link: string
}

/** To a recipient that had the data (Art. 19): what legal wrote, and nothing more. It links nowhere. */
export type RecipientNoticeMessage = {
  type: 'recipient-notice'
  locale: Locale
  reference: string
  text: string
  link: null
}
