import { expect, it } from 'vitest'
import { type Source, sources } from '../support/sources'

const most = 300
const lines = ({ text }: Source) => text.trimEnd().split('\n').length
const tooLong = (files: Source[]) =>
  files.filter((file) => lines(file) > most).map(({ path }) => path)

it('keeps every file within 300 lines', () => {
  expect(tooLong(sources())).toEqual([])
})

it('keeps the median file near 60 lines, one job each', () => {
  const all = sources()
    .map(lines)
    .sort((a, b) => a - b)
  expect(all[Math.floor(all.length / 2)]).toBeLessThanOrEqual(80)
})

it('would find a file that is too long', () => {
  expect(
    tooLong([
      { path: 'a.ts', text: 'x\n'.repeat(301) },
      { path: 'b.ts', text: 'x\n'.repeat(300) },
    ]),
  ).toEqual(['a.ts'])
})
