// Crockford's base 32: no I, L, O or U, which are misread or spell words.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const drawn = 7

/**
 * A reference such as INS-7K3F-9QXM from at least seven random bytes: 35 random bits and a check character, no meaning.
 * RangeError for fewer bytes.
 */
export function makeReference(random: Uint8Array): string {
  if (random.length < drawn) throw new RangeError('a reference needs seven random bytes')
  const values = [...random.subarray(0, drawn)].map((byte) => byte % 32)
  return format([...values, checksum(values)])
}

/**
 * The reference that someone typed, in its one written form, or null when it cannot be one. Upper or lower case, spaces and
 * dashes anywhere, no INS in front, O for 0, I and L for 1: all are taken.
 */
export function readReference(text: string): string | null {
  const typed = text
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015]/gu, '')
    .replace(/^[I1]NS(?=.{8}$)/u, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const values = [...typed].map((character) => alphabet.indexOf(character))
  if (values.length !== drawn + 1 || values.includes(-1)) return null
  return checksum(values.slice(0, drawn)) === values[drawn] ? format(values) : null
}

/**
 * A sum in the field GF(32), each place weighted by another power of x. Every single wrong character and every swap of two
 * changes it; a sum modulo 32 cannot find both, since odd weights differ by even numbers.
 */
function checksum(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum = timesX(sum ^ value)
  return sum
}

/** Times x modulo the primitive polynomial x⁵ + x² + 1. */
function timesX(value: number): number {
  const shifted = value << 1
  return shifted < 32 ? shifted : shifted ^ 0b100101
}

function format(values: readonly number[]): string {
  const text = values.map((value) => alphabet.charAt(value)).join('')
  return `INS-${text.slice(0, 4)}-${text.slice(4)}`
}
