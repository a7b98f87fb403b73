import { controller } from '@/lib/controller/controller'
import { markLifted, markLiftingAnnounced } from '@/lib/data/answer-approvals'
import { findAnswer } from '@/lib/data/answers'
import { updateState } from '@/lib/data/requests'
import { listTasks } from '@/lib/data/tasks'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import {
  announceLifting,
  decideLifting,
  liftingMeasures,
  type Restriction,
} from '@/lib/rights/decisions/lifting'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { sealText } from '@/lib/vault/values'
import { authorise } from '../authorise'
import { setSystemTasks, systemTasksOf } from '../tasks/system-tasks'
import { ownSystems } from '../tasks/systems'
import { liftingPlace } from './lifting-place'
import { appendToCase, type LockedCase, lockCase } from './load-case'
import { openDelivered } from './stored-decision'

/**
 * Tells the person that a restriction in force will be lifted, why, and from which day (Art. 18(3)): before, never with it. From
 * that day each system that restricted has it to lift. Refuses with the codes of announceLifting.
 */
export async function tellOfLifting(input: {
  actor: Actor
  reference: string
  reason: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.decide')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const { request, key } = locked
    const restriction = await restrictionOf(tx, actor, locked)
    const { liftingOn, reason } = valueOrRefuse(
      announceLifting(
        restriction,
        { reason: input.reason },
        { today: receivedOn(now), noticeDays: controller().liftingNoticeDays },
      ),
    )
    const sealedReason = sealText(key, liftingPlace(request.id), reason)
    await markLiftingAnnounced(tx, request.id, { on: liftingOn, sealedReason, now })
    await updateState(tx, request.id, { state: request.state })
    await appendToCase(tx, actor, locked, now, [
      {
        type: 'lifting.announced',
        version: 1,
        facts: { on: liftingOn.toString() },
        contents: { reason },
      },
    ])
    const measures = liftingMeasures(restriction.decision, controller().categories)
    await setSystemTasks(tx, actor, locked, measures, now, liftingOn)
    await enqueueMail(tx, { kind: 'LIFTING_NOTICE', requestId: request.id }, now)
  })
}

/**
 * Notes that a restriction is lifted, once its notice has gone out, its day has come and each system is ticked. Refuses with the
 * codes of decideLifting.
 */
export async function liftRestriction(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.decide')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const { request } = locked
    const systems = valueOrRefuse(
      decideLifting(await restrictionOf(tx, actor, locked), receivedOn(now), {
        categories: controller().categories,
        systems: ownSystems(),
        tasks: systemTasksOf(await listTasks(actor, request.id, tx)),
      }),
    )
    await markLifted(tx, request.id, now)
    await updateState(tx, request.id, { state: request.state })
    await appendToCase(tx, actor, locked, now, [
      { type: 'restriction.lifted', version: 1, facts: { systems }, contents: null },
    ])
  })
}

async function restrictionOf(
  tx: Tx,
  actor: Actor,
  { request, key }: LockedCase,
): Promise<Restriction> {
  const answer = await findAnswer(actor, request.id, tx)
  return {
    kind: request.kind,
    state: request.state,
    role: actor.role,
    decision: openDelivered(key, request.id, answer?.deliveredDecision ?? null),
    liftingOn: answer?.liftingOn ?? null,
    liftedAt: answer?.liftedAt ?? null,
  }
}
