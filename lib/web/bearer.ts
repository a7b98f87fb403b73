import { createHash, timingSafeEqual } from 'node:crypto'

/** The bearer token of a request (RFC 6750); null where there is none. */
export function bearerOf(headers: Headers): string | null {
  return /^Bearer ([\x21-\x7e]{1,200})$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null
}

/** Whether two secrets are the same, in a time that tells neither how much of one is right nor how long the other is. */
export function isSameSecret(shown: string, kept: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(shown), hash(kept))
}
