import { randomInt } from 'node:crypto'
import { deadline } from '@/lib/rights/deadline'
import { longestSuspension } from '@/lib/rights/deadline-query'
import { repeatable } from '../ledger/random'
import {
  dateOf,
  firstReceipt,
  independentDeadline,
  lastReceipt,
} from '../support/independent-deadline'
import type { Measured } from './measured'

type Options = { pairs?: number; seed?: number; reckon?: typeof deadline }

/** Half of the suspensions are short, as in life; a quarter none, a quarter anything the calculator takes. */
const longest = [0, 30, 90, longestSuspension] as const

/** R1: due and extended due dates of random (receipt, suspension) pairs against the rule written a second time. */
export async function benchDeadline(options: Options = {}): Promise<Measured> {
  const { pairs = 1_000_000, seed = randomInt(2 ** 31), reckon = deadline } = options
  const { below, pick } = repeatable(seed)
  let wrong = 0
  let example = ''
  for (let count = 0; count < pairs; count += 1) {
    const received = firstReceipt + below(lastReceipt - firstReceipt + 1)
    const suspendedDays = below(pick(longest) + 1)
    const receivedOn = Temporal.PlainDate.from(dateOf(received))
    const { due, extendedDue, steps, extendedSteps } = reckon({ receivedOn, suspendedDays })
    const wanted = [1, 3].map((months) => independentDeadline(received, months, suspendedDays))
    const found = [due, extendedDue].map(String)
    const derived = [steps, extendedSteps].map((each) => String(each.at(-1)?.date))
    if (found.join() === wanted.join() && derived.join() === wanted.join()) continue
    wrong += 1
    example ||= `, first ${receivedOn} + ${suspendedDays}`
  }
  return {
    id: 'R1',
    figure: `${wrong} of ${pairs} pairs differ (seed ${seed}${example})`,
    bar: '0 differ',
    passed: pairs > 0 && wrong === 0,
  }
}
