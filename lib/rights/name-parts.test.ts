import { expect, it } from 'vitest'
import { nameParts, nameStarts } from './name-parts'

it.each([
  ['Åsa Öberg', ['asa', 'oberg']],
  ['  ÅSA   öberg ', ['asa', 'oberg']],
  ['Anna-Karin O’Neill', ['anna', 'karin', 'neill']],
  ['José Núñez', ['jose', 'nunez']],
  ['Søren Kjær', ['soren', 'kjar']],
  ['Bo Li', ['bo', 'li']],
  ['X Æ A-12', ['12']],
  ['Anna Anna', ['anna']],
  ['Иван Петров', ['иван', 'петров']],
  ['', []],
])('compares %s as %j', (name, parts) => {
  expect(nameParts(name)).toEqual(parts)
})

it('is found by its parts and by their beginnings from three letters on', () => {
  expect(nameStarts('Bo Öberg')).toEqual(['bo', 'obe', 'ober', 'oberg'])
})

it('stays small however long a name is', () => {
  const long = Array.from({ length: 40 }, (_, index) => `${'a'.repeat(60)}${index} b${index}`)
  expect(nameStarts(long.join(' ')).length).toBeLessThan(12 * 40)
})

it('finds whatever is typed of a name, in any order and spelling', () => {
  const starts = nameStarts('Anna-Karin Ståhl')
  for (const typed of ['stahl anna', 'STÅ', 'kar', 'Anna Karin Ståhl'])
    for (const part of nameParts(typed)) expect(starts).toContain(part)
  expect(starts).not.toContain('ann stahl')
})
