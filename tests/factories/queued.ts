import { sql } from '@/tests/support/database'

/** Where a filed request is moved to, as a longer history would have done. Dates as YYYY-MM-DD; "now" for the present. */
export async function move(reference: string, set: Record<string, unknown>): Promise<void> {
  const names = Object.keys(set)
  const changes = names.map((name, index) => `"${name}" = $${index + 2}`)
  await sql(`UPDATE "Request" SET ${changes.join(', ')} WHERE "reference" = $1`, [
    reference,
    ...Object.values(set),
  ])
}
