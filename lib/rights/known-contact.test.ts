import { describe, expect, it } from 'vitest'
import { checkKnownContact } from './known-contact'

const read = (typed: string) => {
  const checked = checkKnownContact(typed)
  return checked.ok ? `${checked.value.kind} ${checked.value.value}` : checked.problems
}

describe('a contact used with the service', () => {
  it.each([
    [' Anna.Ek@Example.SE ', 'email anna.ek@example.se'],
    ['070-123 45 67', 'telephone +46701234567'],
    ['+46 70 123 45 67', 'telephone +46701234567'],
    ['+46 (0)70 123 45 67', 'telephone +46701234567'],
    ['+46 070 1234567', 'telephone +46701234567'],
    ['0046701234567', 'telephone +46701234567'],
    ['\u202a070–123.45/67\u202c', 'telephone +46701234567'],
    ['+46 70 000 12 00', 'telephone +46700001200'],
    ['08 123 456', 'telephone +468123456'],
    ['+358 40 1234567', 'telephone +358401234567'],
  ])('%j is %s', (typed, expected) => {
    expect(read(typed)).toBe(expected)
  })

  it.each([
    ['', 'KNOWN_CONTACT_MISSING'],
    ['  \u202a', 'KNOWN_CONTACT_MISSING'],
    ['anna@', 'KNOWN_CONTACT_INVALID'],
    ['anna ek@example.se', 'KNOWN_CONTACT_INVALID'],
    ['a@b.se\r\nBcc: c@d.se', 'KNOWN_CONTACT_INVALID'],
    [`${'a'.repeat(250)}@example.se`, 'KNOWN_CONTACT_INVALID'],
    ['12345', 'KNOWN_CONTACT_INVALID'],
    ['701234567', 'KNOWN_CONTACT_INVALID'],
    ['070x1234567', 'KNOWN_CONTACT_INVALID'],
    ['+0701234567', 'KNOWN_CONTACT_INVALID'],
    ['+1234567890123456', 'KNOWN_CONTACT_INVALID'],
    ['+123456', 'KNOWN_CONTACT_INVALID'],
    ['x+46701234567', 'KNOWN_CONTACT_INVALID'],
    ['070+1234567', 'KNOWN_CONTACT_INVALID'],
  ])('%j: %s', (typed, code) => {
    expect(read(typed)).toEqual([{ field: 'knownContact', code }])
  })
})
