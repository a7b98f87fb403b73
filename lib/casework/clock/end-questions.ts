import type { RequestRow } from '@/lib/data/request-rows'
import { endSuspensions, suspensionsOf } from '@/lib/data/suspensions'
import type { Tx } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Role } from '@/lib/rights/actor'
import { nextState, type RequestState } from '@/lib/rights/life-cycle'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { type Clock, clockWith, type SuspensionEnd } from '@/lib/rights/suspension'

/** What the end of questions does to a locked request: to be written with updateState, the facts to its chain. */
export type Ended = {
  state: RequestState
  clock: Clock
  facts: LedgerFact[]
  /** Whether the clock runs again: no question is open any more. */
  resumed: boolean
}

/**
 * Ends the open questions of a locked request, all or one of them, and reckons its clock anew (rules.md 1): the days each took are
 * added, days that overlap once. The state follows the table once none is left. Null where none was open.
 */
export async function endQuestions(
  tx: Tx,
  request: Pick<RequestRow, 'id' | 'kind' | 'state' | 'receivedOn' | 'extendedAt'>,
  how: { role: Role; end: SuspensionEnd; only?: string; now: Temporal.Instant },
): Promise<Ended | null> {
  const { role, end, only, now } = how
  const all = await suspensionsOf(request.id, tx)
  const open = all.filter(({ answeredAt }) => answeredAt === null)
  const ids = open.map(({ id }) => id).filter((id) => !only || id === only)
  if (ids.length === 0) return null
  await endSuspensions(tx, ids, end, now)
  const settled = all.map((each) => (ids.includes(each.id) ? { ...each, answeredAt: now } : each))
  const clock = clockWith(request, settled)
  const resumed = clock.pausedSince === null
  const { kind, state } = request
  const facts = ids.map((question): LedgerFact => {
    const { suspendedDays } = clock
    const dates = { due: clock.dueOn.toString(), extendedDue: clock.extendedDueOn.toString() }
    return {
      type: 'question.answered',
      version: 1,
      facts: { question, end, suspendedDays, ...dates },
      contents: null,
    }
  })
  const back = resumed && end !== 'WITHDRAWN'
  const next = back ? valueOrRefuse(nextState(kind, state, role, 'reply')) : state
  return { state: next, clock, facts, resumed }
}
