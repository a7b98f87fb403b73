import { saveReminder } from '@/lib/data/free-copies'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { found } from '../authorise'
import { viewFreeCopy } from './view-free-copy'

/** Notes that the person wants a mail on the day of their next free copy. NOT_FOUND when the copy is free now. */
export async function remindMe(actor: Actor, now: Temporal.Instant): Promise<void> {
  const view = await viewFreeCopy(actor, now)
  if (view.state !== 'USED') throw new Refusal('NOT_FOUND')
  const dataSubjectId = found(actor.dataSubjectId)
  await transaction((tx) => saveReminder(tx, { dataSubjectId, dueOn: view.freeFrom, now }))
}
