import { setTimeout as pause } from 'node:timers/promises'
import { now } from '@/lib/clock'
import { type KeyHolder, keysByMaster, keysOfOthers, replaceWrapped } from '@/lib/data/rotated-keys'
import { transaction } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import { houseKeyPlace, pseudonym } from '@/lib/vault/house-key'
import { keyService } from '@/lib/vault/key-service'
import { personKeyPlace } from '@/lib/vault/person-key'

/** What a rotation did: the master key that wraps everything now, what it wrapped anew, and what it could not get hold of. */
export type Rotated = { to: string; houseKeys: number; personKeys: number; left: number }

const placeOf = { house: houseKeyPlace, person: personKeyPlace }

/** How often what somebody held is tried again, half a second apart. */
const rounds = 60

/**
 * Wraps every key that another master key wraps anew under the current one, in small batches, while the portal serves: a key is
 * readable before and after, under either name. Killed at any moment, the next run goes on where this one was. The ledger of the
 * house notes the beginning and the end. `left` is more than 0 where rows were held all the time: run it again.
 */
export async function rotateKeys(options: { batch?: number } = {}): Promise<Rotated> {
  const { batch = 200 } = options
  const to = await keyService().currentKeyId()
  if ((await left(to)) === 0) return { to, houseKeys: 0, personKeys: 0, left: 0 }
  await note('keys.rotation-began', to)
  const done = { house: 0, person: 0 }
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) await pause(500)
    for (const holder of ['house', 'person'] as const)
      done[holder] += await rotateHeld(holder, to, batch)
    // Other processes may still wrap under the key before, and somebody may have held a row: looked at again.
    if ((await left(to)) === 0) break
  }
  const rest = await left(to)
  if (rest === 0) await note('keys.rotated', to)
  return { to, houseKeys: done.house, personKeys: done.person, left: rest }
}

async function rotateHeld(holder: KeyHolder, to: string, batch: number): Promise<number> {
  const service = keyService()
  let replaced = 0
  let after: string | null = null
  for (;;) {
    const keys = await keysOfOthers(holder, to, after, batch)
    const anew = await Promise.all(
      keys.map(async (was) => {
        const place = placeOf[holder](was.name)
        return { was, ...(await service.wrap(place, await service.unwrap(place, was))) }
      }),
    )
    if (anew.length > 0) replaced += await replaceWrapped(holder, anew)
    after = keys.at(-1)?.name ?? null
    if (keys.length < batch) return replaced
  }
}

async function left(to: string): Promise<number> {
  const others = (await keysByMaster()).filter(({ masterKeyId }) => masterKeyId !== to)
  return others.reduce((sum, { keys }) => sum + keys, 0)
}

async function note(type: 'keys.rotation-began' | 'keys.rotated', to: string): Promise<void> {
  await transaction(async (tx) => {
    const stream = await pseudonym('house', 'keys', tx)
    const house = { stream, kind: 'HOUSE', dataSubjectId: null, key: null } as const
    await append(tx, { ...house, cause: 'SYSTEM', now: now() }, [
      { type, version: 1, facts: { to }, contents: null },
    ])
  })
}
