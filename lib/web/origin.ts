import { env } from '@/lib/env'

/** True for a form that was sent from a page of this portal. Route handlers have no such check of their own. */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  return origin !== null && URL.parse(origin)?.origin === env().publicUrl.origin
}
