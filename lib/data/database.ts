import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/env'
import { PrismaClient } from '@/prisma/generated/client'
import { statementName } from './prepared'

type Connections = { pool: pg.Pool; client: PrismaClient; warm?: Promise<unknown> }

/** Connections of a process that stay open also while nobody comes. */
const kept = 4

// Next loads this module more than once (pages, actions, routes): the pool is kept where all copies find it.
const shared = globalThis as { insynConnections?: Connections }

/** The one pool of this process, and Prisma on top of it. Opened at first use. */
export function connections(): Connections {
  if (!shared.insynConnections) {
    const pool = new pg.Pool({
      connectionString: env().databaseUrl,
      max: 20,
      min: kept,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
    })
    // A connection that breaks while idle is replaced at its next use; unheard, the event would end the process.
    pool.on('error', () => undefined)
    const client = new PrismaClient({
      adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) }),
      transactionOptions: { maxWait: 5_000, timeout: 15_000 },
    })
    shared.insynConnections = { pool, client }
  }
  return shared.insynConnections
}

/** Prisma outside a transaction. */
export function database(): PrismaClient {
  return connections().client
}

/**
 * Opens the connections that stay, and Prisma's engine with them, once: whoever comes first after a start would wait for it.
 * Rejects while the database is away, and then tries again at the next call.
 */
export async function warmUp(): Promise<void> {
  const open = connections()
  open.warm ??= Promise.all(Array.from({ length: kept }, () => open.client.$queryRaw`SELECT 1`))
  await open.warm.catch((error) => {
    open.warm = undefined
    throw error
  })
}

/** Ends the pool of this process, for commands and tests. */
export async function closeDatabase(): Promise<void> {
  const open = shared.insynConnections
  if (!open) return
  shared.insynConnections = undefined
  await open.client.$disconnect()
  if (!open.pool.ended) await open.pool.end()
}
