import { connections } from '@/lib/data/database'
import type { Statement } from './explained'

/** The statements that a piece of work sends to the database, outside of transactions. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const { pool } = connections()
  const sent: Statement[] = []
  const query = pool.query
  const watched = (...asked: [Statement]) => {
    const [{ text, values }] = asked
    sent.push({ text, values })
    return Reflect.apply(query, pool, asked)
  }
  Object.assign(pool, { query: watched })
  try {
    await work()
  } finally {
    Object.assign(pool, { query })
  }
  return sent
}
