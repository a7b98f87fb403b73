import { randomUUID } from 'node:crypto'
import { updateState } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import { translator } from '@/lib/i18n/translator'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { nextFeeState } from '@/lib/rights/fee'
import { isEnded } from '@/lib/rights/life-cycle'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { authorise } from '../authorise'
import { keepMessage } from '../requests/keep-message'
import { appendToCase, lockCase, startWork } from './load-case'

/**
 * Gives a copy that was to be assessed for nothing (rules.md 2). Someone who was told a price hears that it has fallen. A second
 * click finds it done. FEE_NOT_OPEN where there is nothing to waive.
 */
export async function waiveFee(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.charge')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    if (locked.request.feeState === 'WAIVED') return
    if (isEnded(locked.request.state)) throw new Refusal('FEE_NOT_OPEN')
    const work = await startWork(tx, actor, locked, now)
    const { id: requestId, state, feeState, locale } = work.request
    const next = nextFeeState(feeState, actor.role, 'waive')
    if (!next.ok) throw new Refusal('FEE_NOT_OPEN')
    await updateState(tx, requestId, {
      state,
      feeState: valueOrRefuse(next),
      approvalAskedAt: null,
    })
    const facts: LedgerFact[] = [{ type: 'fee.waived', version: 1, facts: {}, contents: null }]
    if (feeState === 'QUOTED') {
      const t = await translator(locale, 'under-way')
      const id = randomUUID()
      const said = { id, text: t('fee.waivedAfterAll'), files: 0, reply: false, now }
      const fact = await keepMessage(tx, actor, work, said)
      if (fact) facts.push(fact)
      await enqueueMail(tx, { kind: 'MESSAGE', requestId, messageId: id }, now)
    }
    await appendToCase(tx, actor, work, now, facts)
  })
}
