import { alarmDays } from '@/lib/rights/support/unusual'
import { removeExpiredGuardianForms } from './guardian-forms'
import { removeExpiredSearches } from './searches'
import { toDate } from './time'
import { clientOf, transaction } from './transaction'

/** What has run out and is removed at once, in rows. */
export type RemovedRows = {
  signIns: number
  eidAnswers: number
  sessions: number
  keptForms: number
  guardianForms: number
  drafts: number
  unfinishedFiles: number
  lookUps: number
  lookUpAlarms: number
  limits: number
  searches: number
}

/**
 * Removes what is kept for a short time only: sign-ins and guardian forms with their mails, used answers of eID, sessions, forms
 * kept over a sign-in, drafts with their files, look-ups, files whose upload broke off, used-up limits. A session stays for a day after its
 * end, so that a form typed into it still finds its owner.
 */
export async function removeExpired(
  now: Temporal.Instant,
  draftDays: number,
): Promise<RemovedRows> {
  const at = toDate(now)
  const yesterday = toDate(now.subtract({ hours: 24 }))
  return transaction(async (tx) => {
    const client = clientOf(tx)
    const over = await client.signIn.findMany({
      where: { expiresAt: { lte: at } },
      select: { id: true },
    })
    const ids = over.map((signIn) => signIn.id)
    await client.outgoingMail.deleteMany({ where: { signInId: { in: ids } } })
    const signIns = await client.signIn.deleteMany({ where: { id: { in: ids } } })
    const eidAnswers = await client.eidAnswer.deleteMany({ where: { expiresAt: { lte: at } } })
    const sessions = await client.session.deleteMany({ where: { expiresAt: { lte: yesterday } } })
    const keptForms = await client.keptForm.deleteMany({ where: { createdAt: { lte: yesterday } } })
    const guardianForms = await removeExpiredGuardianForms(tx, now)
    const draftsEnd = toDate(now.subtract({ hours: 24 * draftDays }))
    const drafts = await client.requestDraft.deleteMany({
      where: { updatedAt: { lte: draftsEnd } },
    })
    // An upload takes minutes; after an hour the process that took it in is gone.
    const unfinishedFiles = await client.storedFile.deleteMany({
      where: { completedAt: null, createdAt: { lte: toDate(now.subtract({ hours: 1 })) } },
    })
    const lookUps = await client.lookUp.deleteMany({ where: { createdAt: { lte: yesterday } } })
    const lookUpAlarms = await client.lookUpAlarm.deleteMany({
      where: { raisedAt: { lte: toDate(now.subtract({ hours: 24 * alarmDays })) } },
    })
    const limits = await client.rateLimit.deleteMany({
      where: { expire: { lte: BigInt(now.epochMilliseconds) } },
    })
    return {
      signIns: signIns.count,
      eidAnswers: eidAnswers.count,
      sessions: sessions.count,
      keptForms: keptForms.count,
      guardianForms,
      drafts: drafts.count,
      unfinishedFiles: unfinishedFiles.count,
      lookUps: lookUps.count,
      lookUpAlarms: lookUpAlarms.count,
      limits: limits.count,
      searches: await removeExpiredSearches(tx, now),
    }
  })
}
