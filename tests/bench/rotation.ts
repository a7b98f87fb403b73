import { now } from '@/lib/clock'
import { transaction } from '@/lib/data/transaction'
import { env } from '@/lib/env'
import { environmentKeys, masterKeyIdOf } from '@/lib/vault/environment-keys'
import { lookupHash } from '@/lib/vault/house-key'
import { createPersonKey, openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { aMasterKey, startRotation, withMasterKeys, wrappedBy } from '../factories/rotations'
import type { Measured } from './measured'
import { someAtATime } from './security/posted-form'

type Options = { keys?: number; kills?: number; readers?: number }

/**
 * O4: every key wrapped anew while others read and make new ones, in a process that still wraps with the key before; the rotation is
 * killed again and again and goes on. No read may fail, and in the end the new master key alone opens everything.
 */
export async function benchRotation(options: Options = {}): Promise<Measured> {
  const { keys = 100_000, kills = 5, readers = 4 } = options
  const [was, to] = [env().masterKey, aMasterKey()]
  await lookupHash('email', 'a') // the keys of the house are made at their first use
  const made: PersonKey[] = []
  const make = async () => {
    made.push(await transaction((tx) => createPersonKey(tx, now())))
  }
  await someAtATime(Array(keys).keys(), 16, make)
  let [serving, reads, failed] = [true, 0, 0]
  const read = async (from: number) => {
    for (let at = from; serving; at += 97) {
      const key = made[at % made.length]
      if (key && !(await opens(key))) failed += 1
      reads += 1
      if (reads % 200 === 0) await make()
    }
  }
  const start = performance.now()
  const seconds = await withMasterKeys(was, [to], async () => {
    const reading = Promise.all(Array.from({ length: readers }, (_, at) => read(at)))
    for (let kill = 1; kill <= kills; kill += 1) await killedAt((keys * kill) / (kills + 1), to)
    const code = await startRotation(to, 200).ended
    serving = false
    await reading
    if (code !== 0) failed += 1
    return (performance.now() - start) / 1000
  })
  const left = await withMasterKeys(to, [was], () => rotatedRest())
  const lost = await withMasterKeys(to, [], async () => {
    let unreadable = 0
    for (const key of made) if (!(await opens(key))) unreadable += 1
    return unreadable
  })
  return {
    id: 'O4',
    figure: `${made.length} keys wrapped anew in ${seconds.toFixed(1)} s, killed ${kills} times; ${failed} of ${reads} reads meanwhile failed, ${lost + left} keys lost`,
    bar: '0 failed, 0 lost',
    passed: reads > 0 && failed + lost + left === 0,
  }
}

async function opens(key: PersonKey): Promise<boolean> {
  const opened = await openPersonKey(key.id).catch(() => null)
  return opened !== null && Buffer.compare(opened.bytes, key.bytes) === 0
}

/** A rotation that is killed once so many keys are done. */
async function killedAt(done: number, to: string): Promise<void> {
  const rotation = startRotation(to, 200)
  let ended = false
  void rotation.ended.then(() => {
    ended = true
  })
  while (!ended && (await wrappedBy(masterKeyIdOf(to))) < done) await new Promise(setImmediate)
  await rotation.kill()
}

/** What came in under the key before to the last moment; how many are left after that. */
async function rotatedRest(): Promise<number> {
  const { rotateKeys } = await import('@/lib/casework/keys/rotate-keys')
  const { left, to } = await rotateKeys()
  return to === (await environmentKeys.currentKeyId()) ? left : 1
}
