import { updateState } from '@/lib/data/requests'
import type { Tx } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import type { Decision } from '@/lib/rights/decisions/decision'
import { doneItems } from '@/lib/rights/decisions/outcome-of'
import { nextState } from '@/lib/rights/life-cycle'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { openFiled } from '../requests/filed'
import { copyToWaitFor } from '../requests/waits-for-copy'
import { tellSystems } from './decide-case'
import type { LockedCase } from './load-case'

/**
 * Makes a proposed decision final, in the caller's transaction: the state moves on and the systems are told. COPY_COMES_FIRST where
 * the person has come to wait for a copy since; TRANSITION_NOT_ALLOWED.
 */
export async function makeFinal(
  tx: Tx,
  actor: Actor,
  work: LockedCase,
  decision: Decision,
  by: { command: 'approve' | 'decide'; now: Temporal.Instant },
): Promise<void> {
  const { request, key } = work
  const state = valueOrRefuse(nextState(request.kind, request.state, actor.role, by.command))
  const erases = decision.kind === 'ERASURE' || decision.kind === 'MINOR_ERASURE'
  if (erases && doneItems(decision).length > 0) {
    const filed = openFiled(key, request)
    const waits = await copyToWaitFor({ dataSubjectId: request.dataSubjectId, filed }, tx)
    if (waits) throw new Refusal('COPY_COMES_FIRST')
  }
  await updateState(tx, request.id, { state, approvalAskedAt: null })
  await tellSystems(tx, actor, work, decision, by.now)
}
