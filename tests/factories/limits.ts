import { type LimitName, limits } from '@/lib/rights/limits'
import { lookupHash } from '@/lib/vault/house-key'

type Row = { key: string; points: number; expire: number }

/** The row of a limit that somebody has used up just now. */
export async function usedUp(name: LimitName, whose: string): Promise<Row> {
  const { per, points, seconds } = limits[name]
  const kind = per === 'address' ? 'email' : per
  const plain = per === 'person' || per === 'officer'
  const hash = plain ? whose : Buffer.from(await lookupHash(kind, whose)).toString('hex')
  return { key: `${name}:${hash}`, points, expire: Date.now() + seconds * 1000 }
}

export const keepRow = `INSERT INTO "RateLimit" ("key", "points", "expire") VALUES ($1, $2, $3)
  ON CONFLICT ("key") DO UPDATE SET "points" = excluded."points", "expire" = excluded."expire"`
