import { controller } from '@/lib/controller/controller'
import { voidDecision } from '@/lib/data/answers'
import type { RequestRow } from '@/lib/data/request-rows'
import { updateState } from '@/lib/data/requests'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { type FeeState, nextFeeState } from '@/lib/rights/fee'
import { valueOrRefuse } from '@/lib/rights/refusal'
import type { RequestKind } from '@/lib/rights/request-kinds'
import { decideKind } from '@/lib/rights/set-kind'
import { authorise } from '../authorise'
import { settleClaim } from '../free-copy/settle-claim'
import { claimCopy } from './claim-copy'
import { appendToCase, lockCaseAsSeen } from './load-case'

/**
 * Sets the right that a request rests on (rules.md 4): the day it came in stays, what the person wrote stays, and the person is
 * told. `version` is the one the officer saw: CHANGED_MEANWHILE when the case moved since. Further codes: those of decideKind.
 */
export async function changeKind(input: {
  actor: Actor
  reference: string
  kind: string
  version: number
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  await transaction(async (tx) => {
    const locked = await lockCaseAsSeen(tx, actor, input)
    const { request } = locked
    const { kind, dates } = valueOrRefuse(
      decideKind({
        command: 'change-kind',
        role: actor.role,
        kind: request.kind,
        state: request.state,
        wanted: input.kind,
        receivedOn: request.receivedOn,
        suspendedDays: request.suspendedDays,
        extendedAt: request.extendedAt,
        targetWorkingDays: controller().targetWorkingDays,
      }),
    )
    const { due, extendedDue, target } = dates
    const copy = await settleCopy(tx, request, kind)
    // What was decided was about another right.
    await voidDecision(tx, request.id)
    await updateState(tx, request.id, {
      state: request.state,
      approvalAskedAt: null,
      feeState: copy.feeState,
      kind: {
        kind,
        formKind: request.formKind,
        dueOn: due,
        extendedDueOn: extendedDue,
        targetOn: target,
      },
    })
    await appendToCase(tx, actor, locked, now, [
      ...copy.facts,
      {
        type: 'kind.changed',
        version: 1,
        facts: {
          from: request.kind,
          to: kind,
          due: due.toString(),
          extendedDue: extendedDue.toString(),
          target: target.toString(),
        },
        contents: null,
      },
    ])
    await enqueueMail(tx, { kind: 'KIND_CHANGED', requestId: request.id }, now)
  })
}

/** What a change of kind does to the free copy of the year: given back when no copy is asked for any more, taken when one is. */
async function settleCopy(
  tx: Tx,
  request: RequestRow,
  kind: RequestKind,
): Promise<{ facts: LedgerFact[]; feeState: FeeState }> {
  const { feeState } = request
  if (kind === 'ACCESS') return claimCopy(tx, request)
  if (request.kind !== 'ACCESS') return { facts: [], feeState }
  const waived = nextFeeState(feeState, 'LEGAL', 'waive')
  const facts = await settleClaim(tx, request.id, 'RELEASED')
  return { facts, feeState: waived.ok ? waived.value : feeState }
}
