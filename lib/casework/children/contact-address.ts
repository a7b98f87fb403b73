import type { PersonKey } from '@/lib/vault/person-key'
import { openText, sealText } from '@/lib/vault/values'

const placeOfPost = (requestId: string) => `contact.address:${requestId}`
const placeOf = (requestId: string) => `contact.email:${requestId}`

export function sealContactAddress(key: PersonKey, requestId: string, email: string) {
  return sealText(key, placeOf(requestId), email)
}

/** Opens the e-mail address of someone without an account. */
export function openContactAddress(key: PersonKey, requestId: string, sealed: Uint8Array): string {
  return openText(key, placeOf(requestId), sealed)
}

export function sealPostalAddress(key: PersonKey, requestId: string, address: string) {
  return sealText(key, placeOfPost(requestId), address)
}

/** Opens the postal address of someone who is written to on paper: name and address, line by line. */
export function openPostalAddress(key: PersonKey, requestId: string, sealed: Uint8Array): string {
  return openText(key, placeOfPost(requestId), sealed)
}
