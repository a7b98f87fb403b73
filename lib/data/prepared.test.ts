import { expect, it } from 'vitest'
import { Prisma } from '@/prisma/generated/client'
import { limitSql, prepared, statementName } from './prepared'

it('names a query that is to be prepared after its text, and no other', () => {
  const [one, other] = [prepared(Prisma.sql`SELECT ${1}`), prepared(Prisma.sql`SELECT ${1}, 2`)]
  expect(statementName(one.text)).toMatch(/^[0-9a-f]{40}$/)
  expect(statementName(prepared(Prisma.sql`SELECT ${5}`).text)).toBe(statementName(one.text))
  expect(statementName(other.text)).not.toBe(statementName(one.text))
  expect(statementName('SELECT $1')).toBe('')
  expect(one.values).toEqual([1])
})

it('writes a limit into the text, and nothing that is none', () => {
  expect(limitSql(51).text).toBe('LIMIT 51')
  expect(limitSql(51).values).toEqual([])
  for (const rows of [-1, 1.5, Number.NaN, Number('1; DROP TABLE')])
    expect(() => limitSql(rows)).toThrow(new RangeError('a limit is a whole number'))
})
