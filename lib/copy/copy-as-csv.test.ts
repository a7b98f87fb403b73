import { expect, it } from 'vitest'
import { safe } from './copy-as-csv'

it.each([
  ['=1+1', "'=1+1"],
  ['+46701234567', "'+46701234567"],
  ['-5+3', "'-5+3"],
  ['@import', "'@import"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  ['＝1', "'＝1"],
  ["'=1", "''=1"],
  ["'", "''"],
  ['-129.50', '-129.50'],
  ['-7', '-7'],
  ['1=1', '1=1'],
  ['', ''],
])('is no formula: %j stands as %j', (value, expected) => {
  expect(safe(value)).toBe(expected)
  expect(safe(value).replace(/^'/, '')).toBe(value)
})
