import { fromPlainDate, toDate } from './time'
import { clientOf, type Tx } from './transaction'

/**
 * Empties a locked request that has ended (rules.md 9): what hangs on it is removed, what is sealed in it is blanked, and nothing leads
 * to its person any more. Kind, state, dates, outcome and how it was decided stay, for the reports. A claim on a free copy whose
 * year is not over on `today` stays as it is: its holder has no other copy for free meanwhile.
 */
export async function emptyRequest(
  tx: Tx,
  id: string,
  purge: { reference: string; now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<void> {
  await removeParts(tx, id, purge.today)
  await blankDecision(tx, id, purge.now)
  const client = clientOf(tx)
  await client.request.updateMany({ where: { followsId: id }, data: { followsId: null } })
  // The reference is known to the person and to every mailbox: another takes its place, which nobody was told.
  await client.$executeRaw`
    UPDATE "Request" SET "reference" = ${purge.reference}, "dataSubjectId" = NULL, "filedById" = NULL, "draftId" = NULL,
      "assigneeId" = NULL, "followsId" = NULL, "sealedAnswers" = ''::bytea, "sealedRepresentative" = NULL,
      "sealedExtensionReason" = CASE WHEN "sealedExtensionReason" IS NOT NULL THEN ''::bytea END,
      "unansweredSince" = NULL, "undeliveredSince" = NULL, "approvalAskedAt" = NULL, "purgedAt" = ${toDate(purge.now)}
    WHERE "id" = ${id}::uuid`
}

async function removeParts(tx: Tx, requestId: string, today: Temporal.PlainDate): Promise<void> {
  const client = clientOf(tx)
  const where = { requestId }
  const tasks = await client.task.findMany({ where, select: { id: true } })
  const ofTasks = { taskId: { in: tasks.map(({ id }) => id) } }
  await client.outgoingMail.deleteMany({ where: { OR: [where, ofTasks] } })
  await client.storedFile.deleteMany({ where })
  await client.message.deleteMany({ where })
  await client.internalNote.deleteMany({ where })
  await client.task.deleteMany({ where })
  await client.telephoneCode.deleteMany({ where: { suspension: where } })
  await client.suspension.deleteMany({ where })
  await client.contact.deleteMany({ where })
  await client.freeCopyClaim.deleteMany({
    where: {
      requestId,
      OR: [{ state: 'RELEASED' }, { validUntil: { lte: fromPlainDate(today) } }],
    },
  })
}

async function blankDecision(tx: Tx, requestId: string, now: Temporal.Instant): Promise<void> {
  const client = clientOf(tx)
  await client.$executeRaw`
    UPDATE "Answer" SET "sealedLetter" = ''::bytea, "sealedDecision" = NULL, "deliveredDecision" = NULL, "sealedComment" = NULL,
      "sealedCheckNote" = NULL, "identityCheckWay" = NULL,
      "deliveredLetter" = CASE WHEN "deliveredLetter" IS NOT NULL THEN ''::bytea END,
      "sealedAloneReason" = CASE WHEN "sealedAloneReason" IS NOT NULL THEN ''::bytea END,
      "sealedLiftingReason" = CASE WHEN "sealedLiftingReason" IS NOT NULL THEN ''::bytea END,
      "sealedRevokedReason" = CASE WHEN "sealedRevokedReason" IS NOT NULL THEN ''::bytea END,
      "copyGoneAt" = CASE WHEN "deliveredAt" IS NOT NULL THEN COALESCE("copyGoneAt", ${toDate(now)}) END
    WHERE "requestId" = ${requestId}::uuid`
  await client.$executeRaw`
    UPDATE "FeeQuote" SET "sealedQuote" = ''::bytea, "sealedComment" = NULL WHERE "requestId" = ${requestId}::uuid`
}
