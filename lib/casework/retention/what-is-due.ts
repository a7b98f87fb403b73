import { controller } from '@/lib/controller/controller'
import { beforeAll, type ClosedPlace, closedBefore } from '@/lib/data/closed-requests'
import { leftOf, peopleWithoutRequest } from '@/lib/data/purged-people'
import { receivedOn } from '@/lib/rights/deadline'
import { type RequestKind, requestKinds } from '@/lib/rights/request-kinds'
import { goesWithLast, isKept, isOver } from '@/lib/rights/retention'
import { closedOver, unusedSince } from './time-is-over'

/** What retention would purge now: requests by kind, people who would go with their last one, accounts without a request. */
export type DueNow = {
  requests: { kind: RequestKind; count: number }[]
  people: number
  accounts: number
  /** Closed requests that would go too, were nothing of them left to do. */
  kept: number
}

const atOnce = 500

/** Counts what retention would purge now, and changes nothing. */
export async function whatIsDue(now: Temporal.Instant): Promise<DueNow> {
  const kinds = new Map<RequestKind, number>()
  const ofPerson = new Map<string, number>()
  let kept = 0
  let place: ClosedPlace | null = beforeAll
  while (place) {
    const page = await closedBefore(closedOver(now), place, atOnce)
    const { closedRequestMonths: months } = controller().retention
    kept += page.rows.filter((each) => isKept(each, months, receivedOn(now))).length
    for (const row of page.rows.filter((each) => isOver(each, months, receivedOn(now)))) {
      kinds.set(row.kind, (kinds.get(row.kind) ?? 0) + 1)
      ofPerson.set(row.dataSubjectId, (ofPerson.get(row.dataSubjectId) ?? 0) + 1)
    }
    place = page.next
  }
  return {
    requests: requestKinds.flatMap((kind) => {
      const count = kinds.get(kind)
      return count ? [{ kind, count }] : []
    }),
    people: await peopleGone(ofPerson, now),
    accounts: await accountsGone(now),
    kept,
  }
}

async function peopleGone(due: Map<string, number>, now: Temporal.Instant): Promise<number> {
  const people = [...due.keys()]
  let gone = 0
  for (let from = 0; from < people.length; from += atOnce) {
    for (const left of await leftOf(people.slice(from, from + atOnce), receivedOn(now))) {
      const requestsLeft = left.requestsLeft - (due.get(left.id) ?? 0)
      if (goesWithLast({ ...left, requestsLeft })) gone += 1
    }
  }
  return gone
}

async function accountsGone(now: Temporal.Instant): Promise<number> {
  let gone = 0
  let after: string | undefined = beforeAll.id
  while (after) {
    const page = await peopleWithoutRequest(unusedSince(now), after, atOnce)
    const ids = page.flatMap(({ dataSubjectId }) => (dataSubjectId ? [dataSubjectId] : []))
    const held = new Set(
      (await leftOf(ids, receivedOn(now))).filter((left) => left.holdsYear).map(({ id }) => id),
    )
    gone += page.filter((each) => !each.hasDraft && !held.has(each.dataSubjectId ?? '')).length
    after = page.length === atOnce ? page.at(-1)?.id : undefined
  }
  return gone
}
