import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const stepSeconds = 30

/** A fresh secret for an app that shows codes: 160 bits in base 32, as RFC 4226 advises. */
export function newTotpSecret(): string {
  return [...randomBytes(32)].map((byte) => alphabet[byte % 32]).join('')
}

/** The half minute that an instant lies in, counted from 1970. */
export function stepOf(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / 1000 / stepSeconds)
}

/** The six digits of a half minute (RFC 6238 with SHA-1, which every app knows). */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 15
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** The half minute whose code this is: the present one, or the one before or after for a clock that is off. Null for none. */
export function matchingStep(secret: string, code: string, now: Temporal.Instant): number | null {
  const present = stepOf(now)
  const typed = Buffer.from(code)
  const matching = [present - 1, present, present + 1].filter((step) => {
    const right = Buffer.from(totpCode(secret, step))
    return right.length === typed.length && timingSafeEqual(right, typed)
  })
  return matching.at(-1) ?? null
}

/** What an app reads from the picture or the link: the secret, whose it is and where. */
export function totpAddress(secret: string, where: string, who: string): string {
  const label = `${encodeURIComponent(where)}:${encodeURIComponent(who)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(where)}`
}

function bytesOf(secret: string): Buffer {
  let bits = 0
  let value = 0
  const bytes: number[] = []
  for (const sign of secret) {
    value = (value << 5) | alphabet.indexOf(sign)
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((value >> bits) & 255)
      value &= (1 << bits) - 1
    }
  }
  return Buffer.from(bytes)
}
