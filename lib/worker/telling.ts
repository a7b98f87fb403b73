import { log } from '@/lib/log'
import { SmtpFailure } from './smtp-failure'

/**
 * Does a job of a queue, and tells the log when it fails for a reason that nobody foresaw: the queue only tries again, or leaves it, and says
 * nothing. What a mail server refuses is told where it is sent.
 */
export async function telling(queue: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof SmtpFailure)) log.error('worker.unexpected', { queue, error })
    throw error
  }
}
