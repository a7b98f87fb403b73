import { Prisma } from '@/prisma/generated/client'

/** The lines of the queue for a page of places ("queueRank", "dueOn", "id"). For lib/data only. */
export function entriesSql(page: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT r."id", r."reference", r."version", r."kind", r."state", r."receivedOn", r."dueOn", r."channel", r."locale",
      r."suspendedDays", r."pausedSince", r."extendedAt", r."reopenedAt", r."feeState", r."assigneeId", r."approvalAskedAt",
      r."unansweredSince", r."queueRank",
      COALESCE((SELECT true FROM "DataSubject" d WHERE d."id" = r."dataSubjectId" AND d."protectedIdentity" LIMIT 1), false)
        AS "protectedIdentity",
      (SELECT array_agg(DISTINCT m."state"::text) FROM "OutgoingMail" m
        WHERE m."requestId" = r."id" AND m."state" IN ('FAILED', 'TO_POST')) AS "mails"
    FROM (${page}) page JOIN "Request" r ON r."id" = page."id" ORDER BY ${order}`
}
