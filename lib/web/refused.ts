import type { ServerResponse } from 'node:http'
import { type Fields, log } from '@/lib/log'
import { count, type RefusedCode, type Where } from '@/lib/metrics'
import type { Role } from '@/lib/rights/actor'
import { type LimitName, LimitReached } from '@/lib/rights/limits'
import { Refusal, type RefusalCode } from '@/lib/rights/refusal'
import { areaOf } from './area'
import { isAway } from './away'
import { responses } from './response-status'

// Next loads this file once per bundle: what is known of an answer is kept where all of them find it.
type Known = { codes: Set<RefusedCode>; told: boolean; role: Role | null }
const shared = globalThis as { insynAnswers?: WeakMap<ServerResponse, Known> }
shared.insynAnswers ??= new WeakMap()
const answers = shared.insynAnswers

function known(response: ServerResponse): Known {
  const found = answers.get(response) ?? { codes: new Set(), told: false, role: null }
  answers.set(response, found)
  return found
}

/** Someone tries what they must not, or a control holds; the rest are slips and detours, such as a field left out or a session that is over. */
const tries = new Set<RefusedCode>([
  ...(['EID_REFUSED', 'EID_CONFLICT', 'SSO_REFUSED', 'SSO_NO_ROLE', 'SSO_CLOSED'] as const),
  ...(['FACTOR_CODE_WRONG', 'FACTOR_TRIES_TOO_MANY', 'PASSKEY_REFUSED', 'FACTORS_OWN'] as const),
  ...(['SIGN_IN_CODE_WRONG', 'SIGN_IN_EXPIRED', 'TELEPHONE_CODE_WRONG'] as const),
  ...(['TASK_LINK_OVER', 'GUARDIAN_FORM_EXPIRED', 'CALLER_DOES_NOT_FIT'] as const),
  ...(['FOUR_EYES_SAME_PERSON', 'ALONE_NOT_ALLOWED', 'TRANSITION_NOT_ALLOWED'] as const),
  ...(['OWN_ROLE', 'OWN_ACCOUNT', 'LAST_ADMIN', 'COPY_COMES_FIRST', 'NOTICE_HAS_NUMBER'] as const),
  ...(['FILE_CONTENT_MISMATCH', 'FILE_NAME_INVALID', 'TEMPORARILY_UNAVAILABLE'] as const),
  ...(['FORM_FOREIGN', 'FORM_BROKEN', 'ACTION_UNKNOWN', 'METRICS_TOKEN_WRONG'] as const),
])

/**
 * The one place that every refusal passes on its way to whoever is refused: one line in the log, and one more for each of its codes in the
 * metrics. Nothing of who it is, where they wanted to go or what they typed is in either. `error` may be anything that was caught:
 * what is no refusal is left to report(). The same code is told once for each answer.
 */
export function noteRefusal(where: Where, error: unknown): void {
  if (error instanceof LimitReached) tell(where, [error.code], { limit: error.limit })
  else if (error instanceof Refusal) tell(where, codesOf(error), aboutOf(error))
  else if (isAway(error)) tell(where, ['TEMPORARILY_UNAVAILABLE'], {})
}

/** As noteRefusal(), for what the edge itself refuses, or what several things of one form were refused for. */
export function noteRefused(where: Where, ...codes: RefusedCode[]): void {
  tell(where, codes, {})
}

/** A limit over which the answer stays the same: nobody is told, but the log is. */
export function noteLimit(limit: LimitName): void {
  count('limits', { limit })
  const response = responses.getStore()
  if (response) known(response).told = true
  log.warn('limit.reached', { limit })
}

/** Notes who asks, for the line of what they may be refused: the role and nothing else. */
export function noteRole(role: Role): void {
  const response = responses.getStore()
  if (response) known(response).role = role
}

/** Notes that the answer under way was told of in the log already, such as an unexpected error. */
export function noteTold(response = responses.getStore()): void {
  if (response) known(response).told = true
}

/** Whether the log has told already why this answer is what it is. */
export function isTold(response: ServerResponse): boolean {
  return answers.get(response)?.told ?? false
}

function tell(where: Where, all: readonly RefusedCode[], about: Fields): void {
  if (all.length === 0) return
  const response = responses.getStore()
  const before = response ? known(response) : null
  const codes = [...new Set(all)].filter((code) => !before?.codes.has(code))
  if (before) before.told = true
  if (codes.length === 0) return
  for (const code of codes) before?.codes.add(code)
  const area = areaOf(response?.req.url ?? '')
  for (const code of codes) count('refusals', { code, where, area })
  const [code, ...more] = codes
  const role = before?.role ?? undefined
  const line = { code, ...(more.length > 0 && { more }), where, area, role, ...about }
  const serious = 'limit' in about || 'way' in about || 'permission' in about
  if (serious || codes.some((each) => tries.has(each))) log.warn('refused', line)
  else log.info('refused', line)
}

function codesOf({ code, problems }: Refusal): RefusalCode[] {
  return problems.length > 0 ? problems.map((problem) => problem.code) : [code]
}

function aboutOf({ about: { permission, role, way, reason } }: Refusal): Fields {
  return {
    ...(permission && { permission }),
    ...(role && { role }),
    ...(way && { way }),
    ...(reason !== undefined && { error: reason }),
  }
}
