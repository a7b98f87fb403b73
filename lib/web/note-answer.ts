import type { IncomingMessage, ServerResponse } from 'node:http'
import { count, type RefusedCode } from '@/lib/metrics'
import { isOwnOrigin } from './origin'
import { isTold, noteRefused } from './refused'
import { responses } from './response-status'

const classes = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const

/**
 * Counts an answer that was sent. What was refused without a word of ours, by the framework or as an address that is not there, is noted
 * here, so that nothing is refused in silence.
 */
export function noteAnswer(response: ServerResponse): void {
  const { statusCode, req } = response
  count('responses', { status: classes[Math.floor(statusCode / 100) - 1] ?? '5xx' })
  if (statusCode < 400 || isTold(response)) return
  responses.run(response, () => noteRefused('framework', reasonOf(statusCode, req)))
}

/** The framework answers 500 to a form from elsewhere, and to one that it cannot read (docs/security.md lists them). */
function reasonOf(status: number, { method, headers }: IncomingMessage): RefusedCode {
  if (method !== 'POST') return `HTTP_${status}`
  if (status === 404 && headers['next-action'] !== undefined) return 'ACTION_UNKNOWN'
  if (status < 500) return `HTTP_${status}`
  const { origin } = headers
  const own = origin === undefined || isOwnOrigin(new Headers({ origin }))
  return own ? 'FORM_BROKEN' : 'FORM_FOREIGN'
}
