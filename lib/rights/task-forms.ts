import { z } from 'zod'
import { readDateFields } from './date-fields'
import { checkEmail } from './email-address'
import { withoutIdentityNumbers } from './message-text'
import type { Checked, FieldProblem, RefusalCode } from './refusal'
import type { TaskResult } from './tasks'
import { checkText, fieldText } from './text'

/** The longest text of a task, of an answer to it, and of a notice, in characters. */
export const longestTaskText = 5000
/** The longest reason, in characters. */
export const longestReason = 1000
/** The longest name of a recipient, in characters. */
export const longestRecipientName = 200

const languages = z.enum(['sv', 'en']).catch('sv')
type Language = z.infer<typeof languages>

/** What legal asks a colleague for. */
export type TaskAsk = { email: string; text: string; dueOn: Temporal.PlainDate; locale: Language }

/**
 * What legal asks a colleague to do, by when, in which language. Fields: `email`, `text`, `due-day` …, `language`. Problems:
 * EMAIL_*, TASK_TEXT_MISSING, TEXT_*, TASK_DAY_*; all that apply.
 */
export function checkTaskAsk(
  raw: Record<string, unknown>,
  today: Temporal.PlainDate,
): Checked<TaskAsk> {
  const email = checkEmail(raw.email)
  const text = checkText(fieldText(raw, 'text'), textRule('text', 'TASK_TEXT_MISSING'))
  const dueOn = checkTaskDay(raw, today)
  const problems = [email, text, dueOn].flatMap((each) => (each.ok ? [] : each.problems))
  if (!email.ok || !text.ok || !dueOn.ok) return { ok: false, problems }
  const locale = languages.parse(raw.language)
  return { ok: true, value: { email: email.value, text: text.value, dueOn: dueOn.value, locale } }
}

/** The day in `due`: today or later, within a year. Problems at `due`: TASK_DAY_INVALID, TASK_DAY_PAST, TASK_DAY_TOO_LATE. */
export function checkTaskDay(
  raw: Record<string, unknown>,
  today: Temporal.PlainDate,
): Checked<Temporal.PlainDate> {
  const typed = readDateFields(raw, 'due')
  if (typed.state !== 'date') return problem('due', 'TASK_DAY_INVALID')
  if (Temporal.PlainDate.compare(typed.date, today) < 0) return problem('due', 'TASK_DAY_PAST')
  const latest = today.add({ years: 1 })
  if (Temporal.PlainDate.compare(typed.date, latest) > 0) return problem('due', 'TASK_DAY_TOO_LATE')
  return { ok: true, value: typed.date }
}

/** What a colleague answers: done, with a note if they like, or that they cannot, and why. */
export type TaskAnswer = { result: 'DONE' | 'IMPOSSIBLE'; note: string | null }

/** A colleague's answer. Fields: `result`, `note`. Problems: TASK_RESULT_MISSING, TASK_REASON_MISSING, TEXT_*. */
export function checkTaskAnswer(raw: Record<string, unknown>): Checked<TaskAnswer> {
  const result = z.enum(['DONE', 'IMPOSSIBLE']).safeParse(raw.result)
  if (!result.success) return problem('result', 'TASK_RESULT_MISSING')
  const note = checkText(fieldText(raw, 'note'), textRule('note', 'TASK_REASON_MISSING'))
  if (note.ok) return { ok: true, value: { result: result.data, note: note.value } }
  const empty = note.problems.every(({ code }) => code === 'TASK_REASON_MISSING')
  if (result.data === 'DONE' && empty) return { ok: true, value: { result: 'DONE', note: null } }
  return note
}

/** "Nobody had them", among the recipients of the form. */
export const noRecipient = 'NONE'

/**
 * Which recipients of the profile had the data (Art. 19). Field: `recipients`; "NONE" stands for nobody. Problems:
 * RECIPIENTS_EMPTY for no answer, or for both; RECIPIENT_UNKNOWN for one that is not in the profile.
 */
export function checkRecipients(
  raw: Record<string, unknown>,
  known: readonly string[],
): Checked<string[]> {
  const keys = z.union([z.string().transform((key) => [key]), z.array(z.string())]).catch([])
  const chosen = [...new Set(keys.parse(raw.recipients ?? []))]
  const nobody = chosen.includes(noRecipient)
  const named = chosen.filter((key) => key !== noRecipient)
  if (named.some((key) => !known.includes(key))) return problem('recipients', 'RECIPIENT_UNKNOWN')
  if (nobody === named.length > 0) return problem('recipients', 'RECIPIENTS_EMPTY')
  return { ok: true, value: known.filter((key) => named.includes(key)) }
}

/** A notice to one recipient, by mail. */
export type Notice = { name: string; email: string; text: string; locale: Language }

/**
 * A notice to a recipient. Fields: `name`, `email`, `text`, `language`. Problems: RECIPIENT_NAME_MISSING, EMAIL_*, NOTICE_MISSING,
 * TEXT_*, and NOTICE_HAS_NUMBER: no identity number goes by mail (rules.md 5).
 */
export function checkNotice(raw: Record<string, unknown>): Checked<Notice> {
  const name = checkName(raw)
  const email = checkEmail(raw.email)
  const text = withoutNumber(checkText(fieldText(raw, 'text'), textRule('text', 'NOTICE_MISSING')))
  const problems = [name, email, text].flatMap((each) => (each.ok ? [] : each.problems))
  if (!name.ok || !email.ok || !text.ok) return { ok: false, problems }
  const locale = languages.parse(raw.language)
  return { ok: true, value: { name: name.value, email: email.value, text: text.value, locale } }
}

export const noticeEndings = [
  'OTHER_WAY',
  'IMPOSSIBLE',
  'DISPROPORTIONATE',
  'NOT_CONCERNED',
] as const
export type NoticeEnding = (typeof noticeEndings)[number]

/** How a notice ends without a mail: who it is about, how they were told or why not. */
export type EndedNotice = { result: TaskResult; name: string; reason: string }

/**
 * How a recipient was told in another way, or why not (Art. 19). Fields: `ending`, `recipient`, `reason`. Problems: TASK_RESULT_MISSING,
 * RECIPIENT_NAME_MISSING, TASK_REASON_MISSING, TEXT_*.
 */
export function checkNoticeEnding(raw: Record<string, unknown>): Checked<EndedNotice> {
  const ending = z.enum(noticeEndings).safeParse(raw.ending)
  if (!ending.success) return problem('ending', 'TASK_RESULT_MISSING')
  const name = checkName(raw, 'recipient')
  const rule = { ...textRule('reason', 'TASK_REASON_MISSING'), longest: longestReason }
  const reason = checkText(fieldText(raw, 'reason'), rule)
  const problems = [name, reason].flatMap((each) => (each.ok ? [] : each.problems))
  if (!name.ok || !reason.ok) return { ok: false, problems }
  const result = ending.data === 'OTHER_WAY' ? 'DONE' : ending.data
  return { ok: true, value: { result, name: name.value, reason: reason.value } }
}

const checkName = (raw: Record<string, unknown>, field = 'name') =>
  checkText(fieldText(raw, field), {
    field,
    missing: 'RECIPIENT_NAME_MISSING',
    tooLong: 'TEXT_TOO_LONG',
    longest: longestRecipientName,
  })

const textRule = (field: string, missing: RefusalCode) =>
  ({ field, missing, tooLong: 'TEXT_TOO_LONG', longest: longestTaskText, lines: true }) as const

function withoutNumber(text: Checked<string>): Checked<string> {
  if (!text.ok || withoutIdentityNumbers(text.value) === text.value) return text
  return problem('text', 'NOTICE_HAS_NUMBER')
}

function problem(field: string, code: RefusalCode): { ok: false; problems: FieldProblem[] } {
  return { ok: false, problems: [{ field, code }] }
}
