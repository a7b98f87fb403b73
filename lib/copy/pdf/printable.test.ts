import { expect, it } from 'vitest'
import { copyFonts } from './fonts'
import { printable } from './printable'

const { regular } = copyFonts()
const font = { has: (codePoint: number) => regular.glyphOf(codePoint) !== 0 }

it.each([
  ['Åsa Öberg', 'Åsa Öberg', 0],
  ['Łódź Ελλάδα Київ', 'Łódź Ελλάδα Київ', 0],
  ['e\u0301', 'é', 0],
  ['a\r\nb\tc', 'a\nb c', 0],
  ['😀', '‹U+1F600›', 1],
  ['‹U+41›', '‹U+2039›U+41›', 1],
  ['mjukt\u00ad', 'mjukt‹U+00AD›', 1],
  ['שלום', '‹U+05E9›‹U+05DC›‹U+05D5›‹U+05DD›', 4],
])('prints %j as %j', (text, expected, replaced) => {
  let seen = 0
  expect(
    printable(text, font, () => {
      seen += 1
    }),
  ).toBe(expected)
  expect(seen).toBe(replaced)
})
