import { eventsOf } from '@/lib/data/ledger-rows'
import type { RequestRow } from '@/lib/data/request-rows'
import { findRequest } from '@/lib/data/requests'
import { listTasks } from '@/lib/data/tasks'
import type { Actor } from '@/lib/rights/actor'
import { readReference } from '@/lib/rights/reference'
import { Refusal } from '@/lib/rights/refusal'
import { openPersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../authorise'
import { openFiled } from '../requests/filed'
import { lastHash } from '../requests/request-view'

export type ViewedWithdrawal = {
  request: RequestRow
  purposes: string[]
  /** When it was stopped in every system; null until then. */
  stoppedAt: Temporal.Instant | null
  hash: string
}

/** One of the actor's own withdrawals of consent, onboarded or not. NOT_FOUND for any other reference. */
export async function viewWithdrawal(actor: Actor, reference: string): Promise<ViewedWithdrawal> {
  authorise(actor, 'consent.manage-own')
  const request = found(await findRequest(actor, readReference(reference) ?? ''))
  const filed = openFiled(await openPersonKey(request.keyId), request)
  if (filed.kind !== 'CONSENT_WITHDRAWAL') throw new Refusal('NOT_FOUND')
  const [tasks, events] = await Promise.all([
    listTasks(actor, request.id),
    eventsOf(request.ledgerStream),
  ])
  return {
    request,
    purposes: filed.answers.purposes,
    stoppedAt: tasks.find(({ kind }) => kind === 'STOP_IN_EVERY_SYSTEM')?.doneAt ?? null,
    hash: lastHash(events),
  }
}
