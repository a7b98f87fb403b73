import { askForSignIn } from '@/lib/auth/ask-for-sign-in'
import { newSecret } from '@/lib/auth/sign-in-tokens'
import { now } from '@/lib/clock'
import { warmUp } from '@/lib/data/database'
import { takePoint } from '@/lib/data/rate-limits'
import type { LimitName } from '@/lib/rights/limits'
import { Refusal } from '@/lib/rights/refusal'
import { someAtATime } from './posted-form'

/** What a process is to do, so many times at once: take a point of a limit, or ask for a sign-in mail. */
export type Order = { times: number } & (
  | { limit: LimitName; hash: string }
  | { email: string | null; network: string | null }
)

/** All processes together stay below the connections that the server has. */
const atOnce = 5

// A server process of the bench: answers with how often it was let through.
process.on('message', async (order: Order) => {
  let passed = 0
  await someAtATime(Array(order.times).keys(), atOnce, async (at) => {
    if (await once(order, at)) passed += 1
  })
  process.send?.(passed)
})
await warmUp()
process.send?.(0)

async function once(order: Order, at: number): Promise<boolean> {
  if ('limit' in order) return (await takePoint(order.limit, order.hash)).within
  try {
    await askForSignIn({
      email: order.email ?? `p-${newSecret().toLowerCase()}@example.com`,
      locale: 'sv',
      wayBack: null,
      browserSecret: newSecret(),
      network: order.network ?? `198.18.${process.pid % 256}.${at}`,
      now: now(),
    })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
