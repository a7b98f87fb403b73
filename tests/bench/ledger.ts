import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { quantile } from './explained'
import { fillLedger } from './many-events'
import type { Measured } from './measured'
import type { Reading } from './reading-process'

type Options = { events?: number; rounds?: number }

const mostMegabytes = 150

/**
 * L3: verifying the whole ledger against reading the same rows and hashing each as it stands, taking turns, each in a process of
 * its own; and the most memory that a verifying process takes, everything in it counted.
 */
export async function benchVerifying(options: Options = {}): Promise<Measured[]> {
  const { events = 1_000_000, rounds = 3 } = options
  await fillLedger(events)
  const verified: Reading[] = []
  const hashed: Reading[] = []
  for (let round = 0; round < rounds; round += 1) {
    hashed.push(await read('hash'))
    verified.push(await read('verify'))
  }
  const sound = verified.every(({ whole, events: found }) => whole && found >= events)
  const middle = (readings: Reading[]) =>
    quantile(
      readings.map((each) => each.milliseconds),
      0.5,
    )
  const ratio = middle(verified) / middle(hashed)
  const megabytes = Math.max(...verified.map((each) => each.megabytes))
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
  return [
    {
      id: 'L3',
      figure: `verifying ${events} events takes ${ratio.toFixed(2)}× reading and hashing them (${seconds(middle(verified))}, ${seconds(middle(hashed))})${sound ? '' : ', and finds fault with them'}`,
      bar: '≤ 1.5×',
      passed: sound && ratio <= 1.5,
    },
    {
      id: 'L3',
      figure: `${megabytes.toFixed(0)} MB at most, the process and its modules included`,
      bar: `≤ ${mostMegabytes} MB`,
      passed: megabytes <= mostMegabytes,
    },
  ]
}

async function read(how: 'verify' | 'hash'): Promise<Reading> {
  const script = join(import.meta.dirname, 'reading-process.ts')
  const child = fork(script, [how], { execArgv: ['--import', 'tsx'] })
  const [reading] = (await once(child, 'message')) as [Reading]
  return reading
}
