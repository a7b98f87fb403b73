import { describe, expect, it } from 'vitest'
import { checkEmail } from './email-address'

const codeOf = (typed: unknown) => {
  const checked = checkEmail(typed)
  return checked.ok ? checked.value : checked.problems.map(({ code }) => code).join()
}

describe('an e-mail address', () => {
  it('is compared trimmed and in lower case', () => {
    expect(codeOf('  Åsa.Öberg@Example.COM '.replace('Åsa.Öberg', 'Asa.Oberg'))).toBe(
      'asa.oberg@example.com',
    )
  })

  it.each(['', '   ', undefined, null, 7, ['a@example.com'], {}])('is missing: %j', (typed) => {
    expect(codeOf(typed)).toBe('EMAIL_MISSING')
  })

  it.each(['a', 'a@', '@example.com', 'a b@example.com', `${'a'.repeat(250)}@example.com`])(
    'is no address: %s',
    (typed) => {
      expect(codeOf(typed)).toBe('EMAIL_INVALID')
    },
  )
})
