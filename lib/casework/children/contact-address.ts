import type { PersonKey } from '@/lib/vault/person-key'
import { openText, sealText } from '@/lib/vault/values'

const placeOf = (requestId: string) => `contact.email:${requestId}`

export function sealContactAddress(key: PersonKey, requestId: string, email: string) {
  return sealText(key, placeOf(requestId), email)
}

/** Opens the address of the adult who acts for a child in a request. */
export function openContactAddress(key: PersonKey, requestId: string, sealed: Uint8Array): string {
  return openText(key, placeOf(requestId), sealed)
}
