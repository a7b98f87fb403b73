import { closeDatabase } from '@/lib/data/database'
import { env } from '@/lib/env'
import { type MailJob, mailQueue, startReceiver, tickQueue } from '@/lib/jobs/queues'
import { deliverMail } from './deliver-mail'
import { smtpSender } from './smtp'
import { telling } from './telling'
import { tick } from './tick'

const looking = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 }

/** Runs the portal's background work until `stop`: jobs in hand are finished or given back. */
export async function runWorker(): Promise<{ stop(): Promise<void> }> {
  const sender = smtpSender(env().smtpUrl)
  const boss = await startReceiver()
  await boss.work<MailJob, void, { includeMetadata: true; localConcurrency: number }>(
    mailQueue,
    // A notice wakes it for new jobs only: retries and jobs of a killed worker are found by looking.
    { ...looking, includeMetadata: true, localConcurrency: 4 },
    async ([job]) => {
      if (!job) return
      const lastTry = job.retryCount >= job.retryLimit
      await telling(mailQueue, () => deliverMail(sender, job.data.mailId, lastTry))
    },
  )
  await boss.work(tickQueue, () => telling(tickQueue, tick))
  return {
    async stop() {
      await boss.stop({ graceful: true, timeout: 8_000 })
      sender.close()
      await closeDatabase()
    },
  }
}
