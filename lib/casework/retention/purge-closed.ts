import { randomBytes } from 'node:crypto'
import { controller } from '@/lib/controller/controller'
import { beforeAll, type ClosedPlace, closedBefore } from '@/lib/data/closed-requests'
import { emptyRequest } from '@/lib/data/purged'
import { lockPerson, peopleWithoutRequest, removePerson } from '@/lib/data/purged-people'
import { type Tx, transaction } from '@/lib/data/transaction'
import { receivedOn } from '@/lib/rights/deadline'
import { makeReference } from '@/lib/rights/reference'
import { goesWithLast, isOver, isUnused } from '@/lib/rights/retention'
import { appendToHouse } from '../factors/append-to-house'
import { closedOver, unusedSince } from './time-is-over'

/** Closed requests that were emptied, people who went with their last one, and accounts without a request that were removed. */
export type Purged = { requests: number; people: number; accounts: number }

const atOnce = 10

/**
 * Purges what is kept no longer (rules.md 9), a few at a time: each few in a transaction of their own, with the event that counts them,
 * so that a run can be killed anywhere and the next goes on. At most so many transactions; `more` says that something may be left.
 */
export async function purgeClosed(
  now: Temporal.Instant,
  transactions: number,
): Promise<Purged & { more: boolean }> {
  const all: Purged = { requests: 0, people: 0, accounts: 0 }
  let left = transactions
  let place: ClosedPlace | null = beforeAll
  while (place && left > 0) {
    const from: ClosedPlace = place
    const done = await transaction((tx) => purgeRequests(tx, from, now))
    all.requests += done.requests
    all.people += done.people
    place = done.next
    left -= 1
  }
  let after: string | null = beforeAll.id
  while (after && left > 0) {
    const from: string = after
    const done = await purgeAccounts(from, now)
    all.accounts += done.accounts
    after = done.next
    left -= 1
  }
  return { ...all, more: place !== null || after !== null }
}

async function purgeRequests(tx: Tx, from: ClosedPlace, now: Temporal.Instant) {
  const today = receivedOn(now)
  const { closedRequestMonths } = controller().retention
  const { rows, next } = await closedBefore(closedOver(now), from, atOnce, tx)
  const due = rows.filter((row) => isOver(row, closedRequestMonths, today))
  for (const { id } of due) {
    await emptyRequest(tx, id, { reference: makeReference(randomBytes(8)), now, today })
  }
  let people = 0
  for (const dataSubjectId of new Set(due.map((row) => row.dataSubjectId))) {
    const person = await lockPerson(tx, { dataSubjectId, accountId: null }, today)
    if (!person || !goesWithLast(person)) continue
    await removePerson(tx, person, now)
    people += 1
  }
  await note(tx, { requests: due.length, people, accounts: 0 }, now)
  return { requests: due.length, people, next }
}

async function purgeAccounts(from: string, now: Temporal.Instant) {
  const today = receivedOn(now)
  const found = await peopleWithoutRequest(unusedSince(now), from, atOnce)
  const accounts = await transaction(async (tx) => {
    let removed = 0
    for (const each of found) {
      const person = await lockPerson(tx, each, today)
      if (!person || !goesWithLast(person) || isUsed(person, now)) continue
      await removePerson(tx, person, now)
      removed += 1
    }
    await note(tx, { requests: 0, people: 0, accounts: removed }, now)
    return removed
  })
  return { accounts, next: found.length === atOnce ? (found.at(-1)?.id ?? null) : null }
}

/** Whether somebody came back since the account was found. */
function isUsed(
  { lastSeenAt, hasDraft }: { lastSeenAt: Temporal.Instant | null; hasDraft: boolean },
  now: Temporal.Instant,
): boolean {
  const { accountWithoutRequestDays: days } = controller().retention
  const account = lastSeenAt && { lastUsedOn: receivedOn(lastSeenAt), hasDraft }
  return account !== null && !isUnused(account, days, receivedOn(now))
}

/** In the transaction that purges; nothing where nothing was. */
async function note(tx: Tx, facts: Purged, now: Temporal.Instant): Promise<void> {
  if (facts.requests + facts.people + facts.accounts === 0) return
  await appendToHouse(tx, 'SYSTEM', now, [
    { type: 'retention.purged', version: 1, facts, contents: null },
  ])
}
