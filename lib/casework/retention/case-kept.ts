import { controller } from '@/lib/controller/controller'
import type { AnswerRow } from '@/lib/data/answers'
import type { MailRow } from '@/lib/data/mails'
import type { RequestRow } from '@/lib/data/request-rows'
import type { TaskRow } from '@/lib/data/tasks'
import { receivedOn } from '@/lib/rights/deadline'
import { type KeptReason, keptBy, timeOverFrom } from '@/lib/rights/retention'
import { isStillWanted } from '@/lib/rights/tasks'

/** How long the contents of an ended case stay. */
export type CaseKept = {
  /** The day on which its time is over. */
  from: Temporal.PlainDate
  /** Whether that day has come. */
  over: boolean
  /** What keeps it even then, with how many of each. */
  by: { reason: KeptReason; count: number }[]
}

/** When an ended case is purged, and what stands in the way; null while it is open. */
export function caseKept(found: {
  request: RequestRow
  answer: AnswerRow | null
  tasks: Pick<TaskRow, 'kind' | 'action' | 'doneAt'>[]
  mails: Pick<MailRow, 'state'>[]
  now: Temporal.Instant
}): CaseKept | null {
  const { request, answer, tasks, mails, now } = found
  const { endedAt, kind, state, outcome } = request
  const liftedAt = answer?.liftedAt ?? null
  const from = timeOverFrom(
    {
      endedOn: endedAt && receivedOn(endedAt),
      availableUntil: answer?.availableUntil ?? null,
      liftedOn: liftedAt && receivedOn(liftedAt),
    },
    controller().retention.closedRequestMonths,
  )
  if (!from) return null
  const openTasks = tasks.filter((task) => !task.doneAt && isStillWanted(task, state)).length
  const lettersToPost = mails.filter((mail) => mail.state === 'TO_POST').length
  const restricted =
    kind === 'RESTRICTION' && (outcome === 'FULFILLED' || outcome === 'PARTLY') && !liftedAt
  const counts = { TASKS: openTasks, LETTERS: lettersToPost, RESTRICTION: 1 }
  return {
    from,
    over: Temporal.PlainDate.compare(receivedOn(now), from) >= 0,
    by: keptBy({ openTasks, lettersToPost, restricted }).map((reason) => ({
      reason,
      count: counts[reason],
    })),
  }
}
