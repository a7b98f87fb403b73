import type { Role } from '@/lib/rights/actor'
import { repeatable } from '../../ledger/random'
import type { Measured } from '../measured'
import { malformedBytes, sendBytes } from './malformed-bytes'
import { senders, sendMalformed } from './malformed-requests'
import { someAtATime } from './posted-form'
import { type Answered, type Faults, note, toldFaults } from './verdicts'

type Options = {
  address: string
  /** Where the memory of the server under test is told; without it, memory is not measured. */
  probe?: string
  aware?: number
  /** The roles that send, null for a stranger; all where none is named. */
  as?: (Role | null)[]
  raw?: number
  seed?: number
}

const mostDrift = 0.1
const atOnce = 6

/**
 * S5: requests that know the portal and break something in it, and requests broken as bytes: none is answered with a 5xx that is
 * not the framework's own, with an error that no one foresaw or with a trace of the inside; and memory is what it was.
 */
export async function benchMalformed(options: Options): Promise<Measured[]> {
  const { address, probe, aware = 100_000, raw = 100_000, seed = 5, as } = options
  const all = (await senders()).filter(({ actor }) => !as || as.includes(actor?.role ?? null))
  const faults: Record<'aware' | 'raw', Faults> = { aware: new Map(), raw: new Map() }
  const answered = { aware: 0, raw: 0, silent: 0 }
  const judge = (which: 'aware' | 'raw') => (answer: Answered) => {
    answered[which] += 1
    if (answer.status === 0) answered.silent += 1
    note(faults[which], answer)
  }
  const send = async (part: number, from: number) => {
    const hands = all.flatMap((sender) => [sender, sender])
    const each = Math.ceil((aware * part) / hands.length)
    await someAtATime(hands.entries(), atOnce, ([at, sender]) =>
      sendMalformed(address, sender, repeatable(from + at), each, judge('aware')),
    )
    const random = repeatable(from + 1_000)
    const url = new URL(address)
    await someAtATime(Array(Math.ceil(raw * part)).keys(), 4 * atOnce, async () =>
      judge('raw')(await sendBytes(url, malformedBytes(random, url.host))),
    )
  }
  await send(0.2, seed) // caches fill up
  const before = probe ? await memory(probe) : null
  await send(0.8, seed + 10_000)
  const after = probe ? await memory(probe) : null
  const live = await fetch(`${address}/api/health/ready`)
  const told = (which: 'aware' | 'raw', what: string): Measured => ({
    id: 'S5',
    figure: `${answered[which]} ${what}: ${faults[which].size === 0 ? 'no 5xx but the framework’s own, no stack trace' : toldFaults(faults[which])}`,
    bar: 'none, and it still serves',
    passed: answered[which] > 0 && faults[which].size === 0 && live.ok,
  })
  return [
    told('aware', 'malformed requests that know the portal'),
    told('raw', `malformed requests as bytes, ${answered.silent} closed without an answer`),
    ...(before && after ? [drift(before, after)] : []),
  ]
}

function drift(before: number, after: number): Measured {
  const share = (after - before) / before
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`
  return {
    id: 'S5',
    figure: `memory in use went from ${megabytes(before)} to ${megabytes(after)} (${(100 * share).toFixed(1)} %)`,
    bar: `< ${100 * mostDrift} %`,
    passed: share < mostDrift,
  }
}

async function memory(probe: string): Promise<number> {
  return Number(await (await fetch(probe)).text())
}
