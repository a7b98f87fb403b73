import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { type LimitName, limits } from '@/lib/rights/limits'
import { connections } from './database'

type Limiter = { pool: unknown; limiter: RateLimiterPostgres }

/** `seconds` until the next point, where none is left. */
export type Taken = { within: true } | { within: false; seconds: number }

const limiters = new Map<LimitName, Limiter>()

function limiterOf(name: LimitName): RateLimiterPostgres {
  const { pool } = connections()
  const known = limiters.get(name)
  if (known?.pool === pool) return known.limiter
  const { points, seconds: duration } = limits[name]
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration,
    clearExpiredByTimeout: false,
  })
  limiters.set(name, { pool, limiter })
  return limiter
}

/** The keys of all rows that count an account and its address, so that a block can remove them (rules.md 3). */
export function limiterKeysOf(account: { id: string; emailHash: Uint8Array }): string[] {
  const hash = Buffer.from(account.emailHash).toString('hex')
  return Object.entries(limits).flatMap(([name, { per }]) => {
    if (per === 'address') return [`${name}:${hash}`]
    return per === 'person' ? [`${name}:${account.id}`] : []
  })
}

/** Takes a point of a limit, if one is left. Counted in the database, so it holds over all processes. */
export async function takePoint(name: LimitName, hash: string): Promise<Taken> {
  try {
    await limiterOf(name).consume(hash)
    return { within: true }
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return { within: false, seconds: Math.ceil(refused.msBeforeNext / 1000) }
  }
}
