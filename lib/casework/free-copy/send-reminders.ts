import { takeDueReminders } from '@/lib/data/free-copies'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { receivedOn } from '@/lib/rights/deadline'

/** Sends everyone whose free copy is due again the mail they asked for; each once, over any number of workers. */
export async function sendReminders(now: Temporal.Instant): Promise<number> {
  return transaction(async (tx) => {
    const due = await takeDueReminders(tx, receivedOn(now))
    for (const dataSubjectId of due) {
      await enqueueMail(tx, { kind: 'FREE_COPY_AGAIN', dataSubjectId }, now)
    }
    return due.length
  })
}
