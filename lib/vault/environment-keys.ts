import { createHash, hkdfSync } from 'node:crypto'
import { env } from '@/lib/env'
import type { KeyService } from './key-service'
import { open, SealBroken, seal } from './sealing'

/** Thrown when no master key of the settings has the name of the one that wrapped this. */
export class MasterKeyUnknown extends SealBroken {
  override name = 'MasterKeyUnknown'
}

type MasterKey = { id: string; wrapping: Uint8Array }

const derived = new Map<string, MasterKey>()

/** A master key's short public name, and the key derived from it that wraps others. */
function masterKey(base64: string): MasterKey {
  const known = derived.get(base64)
  if (known) return known
  const bytes = Buffer.from(base64, 'base64')
  const made = {
    id: masterKeyIdOf(base64),
    wrapping: new Uint8Array(hkdfSync('sha256', bytes, Buffer.alloc(0), 'insyn key wrapping', 32)),
  }
  derived.set(base64, made)
  return made
}

/** The public name of a master key in base64: part of a hash, so that a row says which one wrapped it. */
export function masterKeyIdOf(base64: string): string {
  const bytes = Buffer.from(base64, 'base64')
  return createHash('sha256').update('insyn master key id').update(bytes).digest('hex').slice(0, 12)
}

/** The master keys of the settings: MASTER_KEY wraps and opens, OTHER_MASTER_KEYS open only. */
export const environmentKeys: KeyService = {
  currentKeyId: async () => masterKey(env().masterKey).id,
  async wrap(place, key) {
    const { id, wrapping } = masterKey(env().masterKey)
    return { wrapped: seal(wrapping, place, key), masterKeyId: id }
  },
  async unwrap(place, { wrapped, masterKeyId }) {
    const { masterKey: current, otherMasterKeys } = env()
    const found = [current, ...otherMasterKeys].map(masterKey).find(({ id }) => id === masterKeyId)
    if (!found) throw new MasterKeyUnknown()
    return open(found.wrapping, place, wrapped)
  },
}
