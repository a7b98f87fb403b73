import type { RequestRow } from '@/lib/data/request-rows'
import { lockRequest, updateState } from '@/lib/data/requests'
import type { Tx } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { isEnded, nextState } from '@/lib/rights/life-cycle'
import { readReference } from '@/lib/rights/reference'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { found } from '../authorise'

export type LockedCase = { request: RequestRow; key: PersonKey }

/** Locks a case for work and opens its person's key. NOT_FOUND when the actor may not see it. */
export async function lockCase(tx: Tx, actor: Actor, reference: string): Promise<LockedCase> {
  const request = found(await lockRequest(tx, actor, readReference(reference) ?? ''))
  return { request, key: await openPersonKey(request.keyId, tx) }
}

/** The same for a case at the version that the officer saw; CHANGED_MEANWHILE when it moved since. */
export async function lockCaseAsSeen(
  tx: Tx,
  actor: Actor,
  seen: { reference: string; version: number },
): Promise<LockedCase> {
  const locked = await lockCase(tx, actor, seen.reference)
  if (locked.request.version !== seen.version) throw new Refusal('CHANGED_MEANWHILE')
  return locked
}

/** Appends events to a case's chain, caused by staff. */
export async function appendToCase(
  tx: Tx,
  actor: Actor,
  { request, key }: LockedCase,
  now: Temporal.Instant,
  facts: LedgerFact[],
): Promise<void> {
  const { ledgerStream: stream, dataSubjectId } = request
  await append(tx, { stream, kind: 'REQUEST', dataSubjectId, key, cause: actor, now }, facts)
}

/** The first work on a received request starts it. Other states stay; work on an ended one is refused (TRANSITION_NOT_ALLOWED). */
export async function startWork(
  tx: Tx,
  actor: Actor,
  locked: LockedCase,
  now: Temporal.Instant,
): Promise<LockedCase> {
  const { kind, state } = locked.request
  if (state !== 'RECEIVED' && !isEnded(state)) return locked
  const next = valueOrRefuse(nextState(kind, state, actor.role, 'start'))
  await updateState(tx, locked.request.id, { state: next })
  await appendToCase(tx, actor, locked, now, [
    { type: 'request.started', version: 1, facts: {}, contents: null },
  ])
  return { ...locked, request: { ...locked.request, state: next } }
}
