import { sendFeeNotices } from '@/lib/casework/clock/send-fee-notices'
import { sendQuestionReminders } from '@/lib/casework/clock/send-question-reminders'
import { seeToCopies } from '@/lib/casework/copies/see-to-copies'
import { saltRecoveryCodes } from '@/lib/casework/factors/salt-recovery-codes'
import { sendReminders } from '@/lib/casework/free-copy/send-reminders'
import { sendDigest } from '@/lib/casework/notices/send-digest'
import { sendDueNotices } from '@/lib/casework/notices/send-due-notices'
import { hashNames } from '@/lib/casework/people/hash-names'
import { purgeClosed } from '@/lib/casework/retention/purge-closed'
import { sendChasers } from '@/lib/casework/tasks/send-chasers'
import { now } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { removeExpired } from '@/lib/data/expired'
import { log } from '@/lib/log'
import { receivedOn } from '@/lib/rights/deadline'

/** As many as take some seconds; the next tick goes on. */
const nameBatches = 25
const saltedAtOnce = 5
const purgesAtOnce = 100

/** The day in Stockholm on which this process last found nothing more to purge: its times are counted in days. */
let purgedOn = ''

/** Does what has become due by the portal's clock. Safe to repeat, and to miss: the next one finds the same. */
export async function tick(): Promise<void> {
  await sendReminders(now())
  const notices = await sendDueNotices(now())
  const copies = await seeToCopies(now())
  const { questionDays, feeDays } = controller().reminders
  const questions = await sendQuestionReminders(now(), questionDays)
  const prices = await sendFeeNotices(now(), feeDays)
  const chasers = await sendChasers(now())
  const digest = await sendDigest(now())
  const hashed = await hashNames(nameBatches)
  const salted = await saltRecoveryCodes(saltedAtOnce)
  const removed = await removeExpired(now(), controller().retention.draftDays)
  const purged = await purgeOnceADay()
  log.debug('tick.done', {
    ...purged,
    ...removed,
    notices,
    hashed,
    salted,
    digest,
    questions,
    prices,
    chasers,
    copiesReminded: copies.reminded,
    copiesRemoved: copies.removed,
  })
}

async function purgeOnceADay() {
  const today = receivedOn(now()).toString()
  if (purgedOn === today) return null
  const { more, ...purged } = await purgeClosed(now(), purgesAtOnce)
  if (!more) purgedOn = today
  return {
    purgedRequests: purged.requests,
    purgedPeople: purged.people,
    purgedAccounts: purged.accounts,
  }
}
