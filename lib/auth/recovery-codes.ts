import { randomBytes, scrypt } from 'node:crypto'
import { recoveryCodes } from '@/lib/rights/second-factor'
import { lookupHash } from '@/lib/vault/house-key'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Fresh recovery codes: ten signs of Crockford's base 32 each, 50 random bits. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodes }, () =>
    [...randomBytes(10)].map((byte) => alphabet[byte % 32]).join(''),
  )
}

/** One of OWASP's settings for scrypt: 16 MB and about a quarter of a second for a code. */
const cost = { N: 2 ** 14, r: 8, p: 5, maxmem: 64 * 1024 * 1024 }

/** A fresh salt for a set of recovery codes. */
export function newSalt(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(randomBytes(32))
}

/** The hash of a recovery code under a key of the house, bound to its account. Kept under slowHash alone: fifty bits can be tried out. */
export function keyedCodeHash(accountId: string, code: string): Promise<Uint8Array<ArrayBuffer>> {
  return lookupHash('recovery-code', `${accountId}:${code}`)
}

/** What is kept of a recovery code: scrypt of its keyed hash, so that not even whoever has the key tries them out quickly (ASVS 6.5.2). */
export function slowHash(
  keyedHash: Uint8Array,
  salt: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    scrypt(keyedHash, salt, 32, cost, (error, hash) => {
      if (error) reject(error)
      else resolve(Uint8Array.from(hash))
    })
  })
}
