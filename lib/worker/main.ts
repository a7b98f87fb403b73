import { closeDatabase } from '@/lib/data/database'
import { env } from '@/lib/env'
import { type MailJob, mailQueue, startReceiver } from '@/lib/jobs/queues'
import { deliverMail } from './deliver-mail'
import { smtpSender } from './smtp'

/** Runs the portal's background work until `stop`: jobs in hand are finished or given back. */
export async function runWorker(): Promise<{ stop(): Promise<void> }> {
  const sender = smtpSender(env().smtpUrl)
  const boss = await startReceiver()
  await boss.work<
    MailJob,
    void,
    { includeMetadata: true; localConcurrency: number; pollingIntervalSeconds: number }
  >(
    mailQueue,
    { includeMetadata: true, localConcurrency: 4, pollingIntervalSeconds: 2 },
    async ([job]) => {
      if (job) await deliverMail(sender, job.data.mailId, job.retryCount >= job.retryLimit)
    },
  )
  return {
    async stop() {
      await boss.stop({ graceful: true, timeout: 8_000 })
      sender.close()
      await closeDatabase()
    },
  }
}
