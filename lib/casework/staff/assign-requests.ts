import { isOfficer } from '@/lib/data/officers'
import { setAssignee } from '@/lib/data/queue-assign'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { isEnded } from '@/lib/rights/life-cycle'
import { Refusal } from '@/lib/rights/refusal'
import { isUuid } from '@/lib/rights/uuid'
import { pseudonym } from '@/lib/vault/house-key'
import { authorise } from '../authorise'
import { appendToCase, lockCase } from './load-case'

const mostAtOnce = 100

/**
 * Gives requests to an officer (`me`, an account of legal, or nobody by `none`): each in a transaction of its own with its ledger event, so that
 * one that cannot be given keeps none of the others back. One that has ended or is theirs already stays as it is. Returns how many changed.
 * NOTHING_SELECTED, ASSIGNEE_UNKNOWN, NOT_FOUND.
 */
export async function assignRequests(input: {
  actor: Actor
  references: string[]
  to: string
  now: Temporal.Instant
}): Promise<number> {
  const { actor, to, now } = input
  authorise(actor, 'case.work')
  const references = [...new Set(input.references)].slice(0, mostAtOnce)
  if (references.length === 0) throw refuse('request', 'NOTHING_SELECTED')
  const assigneeId = to === 'none' ? null : to === 'me' ? actor.accountId : to
  if (assigneeId !== null && !(isUuid(assigneeId) && (await isOfficer(assigneeId)))) {
    throw refuse('to', 'ASSIGNEE_UNKNOWN')
  }
  let changed = 0
  for (const reference of references) {
    if (await assignOne(actor, reference, assigneeId, now)) changed += 1
  }
  return changed
}

async function assignOne(
  actor: Actor,
  reference: string,
  assigneeId: string | null,
  now: Temporal.Instant,
): Promise<boolean> {
  return transaction(async (tx) => {
    const locked = await lockCase(tx, actor, reference)
    if (isEnded(locked.request.state)) return false
    if (!(await setAssignee(tx, locked.request.id, assigneeId))) return false
    const name = assigneeId && (await pseudonym('account', assigneeId, tx))
    await appendToCase(tx, actor, locked, now, [
      { type: 'request.assigned', version: 1, facts: { to: name }, contents: null },
    ])
    return true
  })
}

function refuse(field: string, code: 'NOTHING_SELECTED' | 'ASSIGNEE_UNKNOWN'): Refusal {
  return new Refusal(code, [{ field, code }])
}
