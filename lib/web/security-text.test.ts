import { expect, it } from 'vitest'
import { securityText } from './security-text'

const now = Temporal.Instant.from('2026-11-22T12:00:00.123Z')
const text = securityText({
  contact: 'a@example.com',
  publicUrl: new URL('https://x.example/'),
  now,
})
const fields = new Map(
  text
    .trim()
    .split('\n')
    .map((line) => [line.split(': ')[0], line.replace(/^[^:]+: /, '')]),
)

it('names a contact, its own address, and a day when it runs out, within a year (RFC 9116)', () => {
  expect(fields.get('Contact')).toBe('mailto:a@example.com')
  expect(fields.get('Canonical')).toBe('https://x.example/.well-known/security.txt')
  const expires = Temporal.Instant.from(fields.get('Expires') ?? '')
  const days = expires.since(now).total('hours') / 24
  expect(days).toBeGreaterThan(30)
  expect(days).toBeLessThan(365)
})
