const codes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'], // the network
  ...['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006'], // PostgreSQL
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'], // Prisma
])
const words = [/^timeout exceeded when trying to connect/, /^Connection terminated/]

/** True where something the portal stands on, above all its database, cannot be reached just now. */
export function isAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && codes.has(code)) return true
  if (words.some((pattern) => pattern.test(error.message))) return true
  const inner = error instanceof AggregateError ? error.errors : [error.cause]
  return inner.some((one) => isAway(one, depth + 1))
}
