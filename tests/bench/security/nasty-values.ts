import type { Random } from '../../ledger/random'

/** Values that programs have stumbled over. */
const nasty = [
  '',
  ' ',
  '\0',
  '\r\nSet-Cookie: a=b',
  '\u202eexe.fdp',
  '👩‍👩‍👧‍👦'.repeat(40),
  '\ud800',
  'å'.repeat(10_000),
  'a\u0301'.repeat(500),
  '__proto__',
  'constructor',
  'toString',
  '[object Object]',
  '{"$ne":null}',
  '[]',
  'null',
  'undefined',
  'true',
  '-1',
  '0',
  '1e309',
  '9'.repeat(400),
  'NaN',
  '0x10',
  '2026-02-30',
  '+275760-09-13',
  '-271821-04-19',
  '00000000-0000-0000-0000-000000000000',
  'INS-0000-0000',
  "' OR 1=1 --",
  '{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%00%ff%c0%ae',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '//evil.example',
  'a@example.com,b@example.com',
  'a@example.com\nBcc: b@example.com',
  '=cmd|calc',
  '\u2028\u2029\ufeff',
]

/** One of them, or bytes at random. */
export function aNastyValue({ pick, below }: Random): string {
  if (below(5) > 0) return pick(nasty)
  return String.fromCharCode(...Array.from({ length: below(60) }, () => below(0xffff)))
}

/** The same for a place in an address: as it is written there, now and then without being escaped. */
export function aNastyPart(random: Random): string {
  const value = aNastyValue(random).slice(0, 1500)
  if (random.below(6) === 0) return value.replace(/[^\x21-\x7e]|[#?]/g, '%')
  return encodeURIComponent(value.toWellFormed())
}
