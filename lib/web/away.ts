const codes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'], // the network
  ...['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006'], // PostgreSQL
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'], // Prisma
  ...['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'], // Prisma's adapter
])
const words = [/^timeout exceeded when trying to connect/, /^Connection terminated/]

/** True where something the portal stands on, above all its database, cannot be reached just now. */
export function isAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false
  const { code, kind, originalCode, message, cause, meta } = error as Record<string, unknown>
  if ([code, kind, originalCode].some((one) => typeof one === 'string' && codes.has(one)))
    return true
  if (typeof message === 'string' && words.some((pattern) => pattern.test(message))) return true
  const inner = error instanceof AggregateError ? error.errors : [cause, driverError(meta)]
  return inner.some((one) => isAway(one, depth + 1))
}

/** Where Prisma keeps what the database itself said: raw queries have no code of their own for it. */
function driverError(meta: unknown): unknown {
  return typeof meta === 'object' && meta !== null ? Reflect.get(meta, 'driverAdapterError') : null
}
