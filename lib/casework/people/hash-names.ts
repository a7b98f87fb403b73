import { keepNameHashes, lockUnhashed } from '@/lib/data/data-subjects'
import { type Tx, transaction } from '@/lib/data/transaction'
import { unwrapPersonKey } from '@/lib/vault/person-key'
import { nameHashes } from './name-hashes'
import { openKnownDetails } from './person-details'

const atOnce = 200

/** Makes the names of records from before there was a search findable, so many batches at a time; several workers share the work. */
export async function hashNames(batches: number): Promise<number> {
  let hashed = 0
  for (let batch = 0; batch < batches; batch += 1) {
    const count = await transaction(hashSome)
    hashed += count
    if (count < atOnce) break
  }
  return hashed
}

async function hashSome(tx: Tx): Promise<number> {
  const people = await lockUnhashed(tx, atOnce)
  for (const { id, key, sealedDetails } of people) {
    const known = key.wrapped && openKnownDetails(await unwrapPersonKey(key), { id, sealedDetails })
    await keepNameHashes(tx, id, await nameHashes(known ? known.name : null))
  }
  return people.length
}
