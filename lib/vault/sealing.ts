import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const format = 1
const ivLength = 12
const tagLength = 16

/** Thrown when sealed bytes do not open: wrong key, wrong place or changed bytes. */
export class SealBroken extends Error {
  constructor() {
    super('SEAL_BROKEN')
    this.name = 'SealBroken'
  }
}

/**
 * Seals bytes with AES-256-GCM: format byte, 12-byte nonce, tag, ciphertext. `place` says what the value is and whose
 * ("account.email:<id>"); it is bound in, so that a sealed value moved to another row or column does not open.
 */
export function seal(key: Uint8Array, place: string, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Uint8Array.from(Buffer.concat([Buffer.of(format), iv, cipher.getAuthTag(), body]))
}

/** Opens what `seal` made for the same place; throws SealBroken otherwise. */
export function open(key: Uint8Array, place: string, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  if (sealed[0] !== format || sealed.length < 1 + ivLength + tagLength) throw new SealBroken()
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + ivLength))
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(1 + ivLength, 1 + ivLength + tagLength))
  try {
    const body = decipher.update(sealed.subarray(1 + ivLength + tagLength))
    return Uint8Array.from(Buffer.concat([body, decipher.final()]))
  } catch {
    throw new SealBroken()
  }
}
