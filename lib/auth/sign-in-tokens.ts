import { createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from '@/lib/env'

const derive = (purpose: string, id: string) =>
  createHmac('sha256', env().sessionSecret).update(`sign-in ${purpose}:${id}`).digest()

/** How long a link and a code live, in minutes. */
export const signInMinutes = 10

/** The token in the link of a sign-in mail: derived when the mail is made, so that no table or queue holds a usable one. */
export function linkTokenOf(signInId: string): string {
  return derive('link', signInId).toString('base64url')
}

/** The eight-digit code of a sign-in mail, derived likewise. */
export function codeOf(signInId: string): string {
  return String(derive('code', signInId).readUInt32BE(0) % 100_000_000).padStart(8, '0')
}

/** What is kept of a token or code. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token).digest())
}

/** The kept hash of a code, bound to its sign-in so that equal codes do not look equal. */
export function codeHash(signInId: string, code: string): Uint8Array<ArrayBuffer> {
  return tokenHash(`${signInId}:${code}`)
}

/** A fresh secret for a cookie, 256 bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
