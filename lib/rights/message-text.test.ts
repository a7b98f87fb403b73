import { describe, expect, it } from 'vitest'
import { checkMessage, maskTypedNumber, withoutIdentityNumbers } from './message-text'

const problem = (typed: string) => {
  const checked = checkMessage(typed)
  return checked.ok ? checked.value : checked.problems[0]?.code
}

describe('a message', () => {
  it('keeps its lines, emoji and letters of any script', () => {
    expect(problem('Hej!\r\n\r\nTack 🙏 שלום ')).toBe('Hej!\n\nTack 🙏 שלום')
  })

  it('is refused empty, unreadable, and beyond ten thousand characters', () => {
    expect(problem(' \n')).toBe('MESSAGE_MISSING')
    expect(problem('a\u0000b')).toBe('TEXT_UNREADABLE')
    expect(problem('å'.repeat(10_000))).toHaveLength(10_000)
    expect(problem('å'.repeat(10_001))).toBe('TEXT_TOO_LONG')
  })
})

describe('identity numbers in a text', () => {
  it.each([
    ['Jag är 19900101-9802.', 'Jag är 19900101-****.'],
    ['900101-9802', '900101-****'],
    ['9001019802', '900101****'],
    ['199001019802 och 900161+9802', '19900101**** och 900161+****'],
    ['900101 9802', '900101 ****'],
    ['900101–9802', '900101–****'],
  ])('are masked: %s', (text, masked) => {
    expect(withoutIdentityNumbers(text)).toBe(masked)
  })

  it.each([
    'Ring 08-123 456 78',
    'Faktura 1234567890123',
    'den 2026-11-22',
    'Lån 45 000 kronor',
    'IBAN 123456789012345678',
  ])('leaves other figures alone: %s', (text) => {
    expect(withoutIdentityNumbers(text)).toBe(text)
  })
})

describe('what was typed as an identity number, when it is shown', () => {
  it.each([
    ['19900101-9802', '19900101-****'],
    ['900101+9802', '900101+****'],
    ['199001019802', '19900101****'],
    ['fel: 900101-9802, rätt: 900101-9810', 'fel: 900101-****, rätt: 900101-****'],
    ['1990 01 01 98 02', '1990 01 01 ** **'],
    ['slutar på 9802', 'slutar på ****'],
    ['AB 1234567 (pass)', 'AB 123**** (pass)'],
    ['12', '**'],
    ['vet inte', 'vet inte'],
  ])('covers the last four digits: %s', (typed, shown) => {
    expect(maskTypedNumber(typed)).toBe(shown)
  })
})
