import { type AccessOfHolder, accessHistory, findReminder, holderOf } from '@/lib/data/free-copies'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { type FreeCopy, freeCopy } from '@/lib/rights/free-copy'
import { authorise, found } from '../authorise'

export type FreeCopyView = FreeCopy & {
  /** The open request, or the one whose copy was delivered; null when the copy is free. */
  about: { dueOn: Temporal.PlainDate; late: boolean; reference: string | null } | null
  remindOn: Temporal.PlainDate | null
}

/** How the free copy of the year stands for the one who is signed in. */
export async function viewFreeCopy(actor: Actor, now: Temporal.Instant): Promise<FreeCopyView> {
  authorise(actor, 'request.submit')
  const dataSubjectId = found(actor.dataSubjectId)
  const holderId = await holderOf(dataSubjectId)
  const [history, remindOn] = await Promise.all([
    accessHistory(holderId),
    findReminder(dataSubjectId),
  ])
  const today = receivedOn(now)
  const copy = freeCopy(history, today)
  const past = copy.state === 'FREE' ? undefined : requestBehind(copy, history)
  // A request of the same person's other account is named by its date alone: its page opens there only.
  const reference = past?.dataSubjectId === dataSubjectId ? past.reference : null
  const late = past?.ending === 'OPEN' && Temporal.PlainDate.compare(today, past.dueOn) > 0
  return { ...copy, about: past ? { dueOn: past.dueOn, late, reference } : null, remindOn }
}

function requestBehind(
  copy: Exclude<FreeCopy, { state: 'FREE' }>,
  history: readonly AccessOfHolder[],
): AccessOfHolder | undefined {
  const day = history.filter((past) => past.receivedOn.equals(copy.receivedOn))
  if (copy.state === 'ALREADY_OPEN') return day.find((past) => past.ending === 'OPEN')
  return day.find((past) => past.claim)
}
