import { randomBytes } from 'node:crypto'
import { recoveryCodes } from '@/lib/rights/second-factor'
import { lookupHash } from '@/lib/vault/house-key'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Fresh recovery codes: ten signs of Crockford's base 32 each, 50 random bits. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodes }, () =>
    [...randomBytes(10)].map((byte) => alphabet[byte % 32]).join(''),
  )
}

/** What is kept of a recovery code: a hash under a key of the house, bound to its account. */
export function recoveryCodeHash(accountId: string, code: string): Promise<Uint8Array> {
  return lookupHash('recovery-code', `${accountId}:${code}`)
}
