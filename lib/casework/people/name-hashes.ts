import { nameParts, nameStarts } from '@/lib/rights/name-parts'
import { lookupHash } from '@/lib/vault/house-key'

/**
 * What a name is found by: a keyed hash of each part and each beginning, cut to 64 bits. Whoever has the rows without the key learns
 * no name; that two people share a beginning of a name they can see.
 */
export async function nameHashes(name: string | null): Promise<bigint[]> {
  return Promise.all(nameStarts(name ?? '').map(hashOf))
}

/** The hashes that every name must have that is meant by these words. */
export async function soughtNameHashes(parts: string[]): Promise<bigint[]> {
  return Promise.all(nameParts(parts.join(' ')).map(hashOf))
}

async function hashOf(part: string): Promise<bigint> {
  const hash = await lookupHash('name', part)
  return new DataView(hash.buffer).getBigInt64(0)
}
