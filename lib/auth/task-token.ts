import { createHmac } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * The token in the link of a mail about a task: signed for that one mail and derived when it is sent, so that no table or queue
 * holds a usable one, and every reminder has a link of its own.
 */
export function taskTokenOf(mailId: string): string {
  return createHmac('sha256', env().sessionSecret).update(`task link:${mailId}`).digest('base64url')
}
