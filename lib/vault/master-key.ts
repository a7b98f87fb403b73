import { createHash, hkdfSync } from 'node:crypto'
import { env } from '@/lib/env'

function masterKey(): Uint8Array {
  return Buffer.from(env().masterKey, 'base64')
}

/** The key that wraps other keys, derived from the master key of the settings. */
export function wrappingKey(): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', masterKey(), Buffer.alloc(0), 'insyn key wrapping', 32))
}

/** A short public name of the master key, so that a row says which one wrapped it. */
export function masterKeyId(): string {
  const hash = createHash('sha256').update('insyn master key id').update(masterKey())
  return hash.digest('hex').slice(0, 12)
}
