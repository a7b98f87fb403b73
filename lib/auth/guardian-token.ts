import { createHmac } from 'node:crypto'
import { env } from '@/lib/env'

/** The token in the link of a guardian form's mail: derived when the mail is made, so that no table or queue holds a usable one. */
export function guardianTokenOf(formId: string): string {
  const derived = createHmac('sha256', env().sessionSecret).update(`guardian-form link:${formId}`)
  return derived.digest('base64url')
}
