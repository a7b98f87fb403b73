import { controller } from '@/lib/controller/controller'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { notInState } from '@/lib/rights/life-cycle'
import { Refusal } from '@/lib/rights/refusal'
import { authorise } from '../authorise'
import { setSystemTasks } from '../tasks/system-tasks'
import { appendToCase, lockCase, startWork } from './load-case'

/**
 * Asks every system not to use the data while a contested accuracy or an objection is looked into (Art. 18(1)(a) and (d)); the
 * decision ends it. TRANSITION_NOT_ALLOWED for another right, or once it is decided; REQUEST_WITHDRAWN.
 */
export async function restrictMeanwhile(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.decide')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const { kind } = locked.request
    if (locked.request.state === 'WITHDRAWN') throw new Refusal('REQUEST_WITHDRAWN')
    if (kind !== 'RECTIFICATION' && kind !== 'OBJECTION')
      throw new Refusal('TRANSITION_NOT_ALLOWED')
    const work = await startWork(tx, actor, locked, now)
    if (work.request.state === 'DECIDED') throw notInState('DECIDED')
    const categories = controller().categories.map((category) => category.key)
    await setSystemTasks(tx, actor, work, [{ action: 'RESTRICT', categories }], now)
    await appendToCase(tx, actor, work, now, [
      { type: 'restriction.meanwhile', version: 1, facts: {}, contents: null },
    ])
  })
}
