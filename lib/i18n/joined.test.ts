import { describe, expect, it } from 'vitest'
import { joined, loose } from './joined'

const visible = (text: string) => text.replaceAll('\u00a0', '~')

describe('what belongs together on a line', () => {
  it.each([
    ['3 december 2026', '3~december~2026'],
    ['tisdag 22 december 2026', 'tisdag 22~december~2026'],
    ['Tuesday, 22 December 2026', 'Tuesday, 22~December~2026'],
    ['1 juli 2026 kl. 00:30', '1~juli~2026 kl.~00:30'],
    ['1 July 2026 at 00:30', '1~July~2026 at~00:30'],
    ['från 1 maj 2024 till 30 april 2025', 'från 1~maj~2024 till 30~april~2025'],
    ['840 kB', '840~kB'],
    ['1,2 MB', '1,2~MB'],
    ['inom 30 dagar', 'inom 30~dagar'],
    ['1 dag', '1~dag'],
    ['within 30 days of it', 'within 30~days of it'],
    ['En kopia kostar 45 kronor.', 'En kopia kostar 45~kronor.'],
    ['enligt artikel 15.3 i GDPR', 'enligt artikel~15.3 i GDPR'],
    ['Artikel 17.3 e', 'Artikel~17.3 e'],
    ['under Article 12(3) GDPR', 'under Article~12(3) GDPR'],
    ['en artikel om dagar', 'en artikel om dagar'],
    ['Du har 3 filer', 'Du har 3 filer'],
    ['at the end of 2026', 'at the end of 2026'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(visible(joined(text))).toBe(expected)
    expect(loose(joined(text))).toBe(text)
    expect(joined(joined(text))).toBe(joined(text))
  })
})
