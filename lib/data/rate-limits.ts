import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { connections } from './database'

export type Limit = { name: string; points: number; seconds: number }

type Limiter = { pool: unknown; limiter: RateLimiterPostgres }

const limiters = new Map<string, Limiter>()

function limiterOf(limit: Limit): RateLimiterPostgres {
  const { pool } = connections()
  const known = limiters.get(limit.name)
  if (known?.pool === pool) return known.limiter
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
    clearExpiredByTimeout: false,
  })
  limiters.set(limit.name, { pool, limiter })
  return limiter
}

/** The row's key of a limit, as it stands in the table. */
export function limitKey(limit: Limit, hash: string): string {
  return `${limit.name}:${hash}`
}

/** Takes a point of a limit; false when none is left. Counted in the database, so it holds over all processes. */
export async function takePoint(limit: Limit, hash: string): Promise<boolean> {
  try {
    await limiterOf(limit).consume(hash)
    return true
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false
    throw refused
  }
}
