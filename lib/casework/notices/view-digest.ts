import {
  arrivedSince,
  type DigestLine,
  dueWithin,
  lettersToPost,
  pausedUntil,
  tasksOverdue,
  undeliveredSince,
  waitingFor,
} from '@/lib/data/digests'
import { type DigestSort, datesTold, digestSorts, isFirstInMonth } from '@/lib/rights/digest'
import { longestWaitDays } from '@/lib/rights/suspension'
import { keptOver } from '../retention/kept-over'

/** Of one sort a mail names so many; the queue has the rest. */
const mostNamed = 20
const asked = mostNamed + 1

export type DigestPart = { sort: DigestSort; lines: DigestLine[]; more: boolean }

/** How the desk stands on a day, in the sorts that have anything: references, kinds and dates, nothing of a person. For the worker. */
export async function viewDigest(
  day: Temporal.PlainDate,
  since: Temporal.Instant,
): Promise<DigestPart[]> {
  const fortnightAgo = since.subtract({ hours: 24 * 14 })
  const found: Record<DigestSort, Promise<DigestLine[]>> = {
    overdue: dueWithin({ from: null, to: day.subtract({ days: 1 }) }, asked),
    due0: dueWithin(datesTold(day, 0), asked),
    due3: dueWithin(datesTold(day, 3), asked),
    due7: dueWithin(datesTold(day, 7), asked),
    approval: waitingFor('approval', asked),
    reply: waitingFor('reply', asked),
    undelivered: undeliveredSince(fortnightAgo, asked),
    toPost: lettersToPost(day.toZonedDateTime('Europe/Stockholm').toInstant(), asked),
    task: tasksOverdue(day, asked),
    waiting: pausedUntil(day.subtract({ days: longestWaitDays }), asked),
    kept: isFirstInMonth(day, since) ? keptOver(day, asked) : Promise.resolve([]),
    new: arrivedSince(since, asked),
  }
  const parts = await Promise.all(
    digestSorts.map(async (sort) => {
      const lines = await found[sort]
      return { sort, lines: lines.slice(0, mostNamed), more: lines.length > mostNamed }
    }),
  )
  return parts.filter(({ lines }) => lines.length > 0)
}
