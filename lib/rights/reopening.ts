import { z } from 'zod'
import { longestMessage } from './message-text'
import type { Checked } from './refusal'
import { checkText, fieldText } from './text'

/** Why someone has their answered request opened again. */
export const reopenReasons = ['WRONG', 'LATE', 'INCOMPLETE'] as const
export type ReopenReason = (typeof reopenReasons)[number]

export type Reopening = { reason: ReopenReason; text: string | null }

/**
 * What the person says when they re-open a request: a reason and, if they like, some words. Problems: REOPEN_REASON_MISSING
 * (`reason`), TEXT_TOO_LONG, TEXT_UNREADABLE (`text`).
 */
export function checkReopening(raw: Record<string, unknown>): Checked<Reopening> {
  const reason = z.enum(reopenReasons).safeParse(raw.reason)
  const typed = fieldText(raw, 'text')
  const text =
    typed.trim() === ''
      ? ({ ok: true, value: null } as const)
      : checkText(typed, {
          field: 'text',
          missing: 'MESSAGE_MISSING',
          tooLong: 'TEXT_TOO_LONG',
          longest: longestMessage,
          lines: true,
        })
  if (!reason.success) {
    const missing = { field: 'reason', code: 'REOPEN_REASON_MISSING' } as const
    return { ok: false, problems: [missing, ...(text.ok ? [] : text.problems)] }
  }
  return text.ok ? { ok: true, value: { reason: reason.data, text: text.value } } : text
}
