import { env } from '@/lib/env'
import { noteRefused } from './refused'

/** True for a form that was sent from a page of this portal. Route handlers have no such check of their own. */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  return origin !== null && URL.parse(origin)?.origin === env().publicUrl.origin
}

/** As isOwnOrigin(), for an endpoint that takes a form; a form from elsewhere is noted as refused. */
export function isOwnForm(headers: Headers): boolean {
  const own = isOwnOrigin(headers)
  if (!own) noteRefused('endpoint', 'FORM_FOREIGN')
  return own
}
