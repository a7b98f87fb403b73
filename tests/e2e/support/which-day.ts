import { expect, type Locator } from '@playwright/test'
import { receivedOn } from '@/lib/rights/deadline'
import { asRead } from './worded'

type NameOf = (day: Temporal.PlainDate) => string

/** What the day is called when something began, or today: two days where midnight in Stockholm came in between. */
export function aDaySince(began: Temporal.Instant, nameOf: NameOf): RegExp {
  const names = [began, Temporal.Now.instant()].map((instant) => nameOf(receivedOn(instant)))
  return new RegExp(names.map((name) => RegExp.escape(name)).join('|'))
}

/** Which of those a place of the page shows. */
export async function dayShown(
  place: Locator,
  began: Temporal.Instant,
  nameOf: NameOf,
): Promise<string> {
  let shown: string | undefined
  await expect
    .poll(async () => {
      shown = aDaySince(began, nameOf).exec(asRead(await place.innerText()))?.[0]
      return shown
    })
    .toBeDefined()
  return shown ?? ''
}
