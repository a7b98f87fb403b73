import { log } from '@/lib/log'
import { count } from '@/lib/metrics'
import { noteTold } from './refused'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Writes an unknown error to the log, counts it and gives the reference a person can quote: it stands in the log, nothing more. */
export function report(error: unknown, where: 'page' | 'action' | 'endpoint'): string {
  const bytes = crypto.getRandomValues(new Uint8Array(7))
  const reference = `E${Array.from(bytes, (byte) => alphabet[byte % 32]).join('')}`
  noteTold()
  count('unexpected', { where })
  log.error('web.unexpected', { reference, where, error })
  return reference
}
