import { now } from '@/lib/clock'
import { toDate } from './time'
import { clientOf } from './transaction'

export type CountedMails = {
  waiting: number
  /** Those that nobody has seen to are among them. */
  failed: number
  toPost: number
  sentLastHour: number
}

/** How many mails there are of each sort, over all processes. Read from small indexes, so that it costs the same at any size. */
export async function countMails(): Promise<CountedMails> {
  const since = toDate(now().subtract({ hours: 1 }))
  const [row] = await clientOf().$queryRaw<[CountedMails]>`
    SELECT
      (SELECT count(*)::int FROM "OutgoingMail" WHERE "state" = 'QUEUED') AS "waiting",
      (SELECT count(*)::int FROM "OutgoingMail" WHERE "state" = 'FAILED') AS "failed",
      (SELECT count(*)::int FROM "OutgoingMail" WHERE "state" = 'TO_POST') AS "toPost",
      (SELECT count(*)::int FROM "OutgoingMail" WHERE "sentAt" > ${since}) AS "sentLastHour"`
  return row
}
