import { hash } from 'node:crypto'
import { Prisma } from '@/prisma/generated/client'

const mark = '/* prepared */'

/**
 * A query that a connection plans once and not each time: for those whose plan takes as long as its execution. A limit in it must
 * be written as `limitSql`: for a value, the database would not know that it is small, and plan each time after all.
 */
export function prepared(query: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(mark)} ${query}`
}

/** A limit as part of the text. RangeError unless it is a whole number ≥ 0. */
export function limitSql(rows: number): Prisma.Sql {
  if (!Number.isSafeInteger(rows) || rows < 0) throw new RangeError('a limit is a whole number')
  return Prisma.raw(`LIMIT ${rows}`)
}

/** The name under which a connection keeps a query that is to be prepared; empty for any other. */
export function statementName(text: string): string {
  return text.startsWith(mark) ? hash('sha256', text).slice(0, 40) : ''
}
