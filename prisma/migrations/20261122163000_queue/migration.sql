-- The desk's queue: its order, what it is filtered by, and what legal looks for.

-- DropIndex
DROP INDEX "Request_dueOn_id_idx";
DROP INDEX "Request_open_by_due";

-- AlterTable
-- Empty where nobody has hashed the name yet: the worker does.
ALTER TABLE "DataSubject" ADD COLUMN     "nameHashes" BIGINT[];
ALTER TABLE "DataSubject" ALTER COLUMN "nameHashes" SET DEFAULT ARRAY[]::BIGINT[];
CREATE INDEX "DataSubject_unhashed" ON "DataSubject" ("id") WHERE "nameHashes" IS NULL;

-- AlterTable
ALTER TABLE "Request" ADD COLUMN     "queueRank" SMALLINT NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "StaffSearch" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "sealedTerms" BYTEA NOT NULL,
    "found" UUID[],
    "more" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StaffSearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Digest" (
    "day" DATE NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "StaffSearch_createdAt_idx" ON "StaffSearch"("createdAt");

-- No list of pending entries: a search would read it from end to end.
CREATE INDEX "DataSubject_nameHashes_idx" ON "DataSubject" USING GIN ("nameHashes") WITH (fastupdate = off);

-- AddForeignKey
ALTER TABLE "StaffSearch" ADD CONSTRAINT "StaffSearch_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A child's request goes first; where the clock stands still there is nothing to do but wait.
CREATE FUNCTION "queue_rank"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."queueRank" := CASE WHEN NEW."pausedSince" IS NOT NULL THEN 2 WHEN NEW."kind" = 'MINOR_ERASURE' THEN 0 ELSE 1 END;
  RETURN NEW;
END $$;
CREATE TRIGGER "Request_queue_rank" BEFORE INSERT OR UPDATE OF "kind", "pausedSince", "queueRank" ON "Request"
  FOR EACH ROW EXECUTE FUNCTION "queue_rank"();
UPDATE "Request" SET "queueRank" = 1 WHERE "endedAt" IS NULL AND ("kind" = 'MINOR_ERASURE' OR "pausedSince" IS NOT NULL);

-- Open requests only, in the order of the queue; what else is asked for is read in the index.
CREATE INDEX "Request_queue" ON "Request" ("queueRank", "dueOn", "id")
  INCLUDE ("kind", "state", "channel", "locale", "feeState", "assigneeId") WHERE "endedAt" IS NULL;
CREATE INDEX "Request_queue_kind" ON "Request" ("kind", "queueRank", "dueOn", "id")
  INCLUDE ("kind", "state", "channel", "locale", "feeState", "assigneeId") WHERE "endedAt" IS NULL;
CREATE INDEX "Request_queue_state" ON "Request" ("state", "queueRank", "dueOn", "id")
  INCLUDE ("kind", "state", "channel", "locale", "feeState", "assigneeId") WHERE "endedAt" IS NULL;
CREATE INDEX "Request_queue_kind_state" ON "Request" ("kind", "state", "queueRank", "dueOn", "id")
  INCLUDE ("kind", "state", "channel", "locale", "feeState", "assigneeId") WHERE "endedAt" IS NULL;
CREATE INDEX "Request_queue_assignee" ON "Request" ("assigneeId", "queueRank", "dueOn", "id")
  INCLUDE ("kind", "state", "channel", "locale", "feeState", "assigneeId") WHERE "endedAt" IS NULL;
CREATE INDEX "Request_queue_unassigned" ON "Request" ("queueRank", "dueOn", "id")
  INCLUDE ("kind", "state", "channel", "locale", "feeState", "assigneeId") WHERE "endedAt" IS NULL AND "assigneeId" IS NULL;
CREATE INDEX "Request_queue_channel" ON "Request" ("channel", "queueRank", "dueOn", "id")
  INCLUDE ("kind", "state", "channel", "locale", "feeState", "assigneeId") WHERE "endedAt" IS NULL;
CREATE INDEX "Request_queue_fee" ON "Request" ("feeState", "queueRank", "dueOn", "id")
  INCLUDE ("kind", "state", "channel", "locale", "feeState", "assigneeId") WHERE "endedAt" IS NULL AND "feeState" <> 'NONE';
CREATE INDEX "Request_queue_locale" ON "Request" ("locale", "queueRank", "dueOn", "id")
  INCLUDE ("kind", "state", "channel", "locale", "feeState", "assigneeId") WHERE "endedAt" IS NULL;
CREATE INDEX "Request_queue_approval" ON "Request" ("queueRank", "dueOn", "id")
  INCLUDE ("kind", "state", "channel", "locale", "feeState", "assigneeId") WHERE "endedAt" IS NULL AND "approvalAskedAt" IS NOT NULL;
CREATE INDEX "Request_queue_unanswered" ON "Request" ("queueRank", "dueOn", "id")
  INCLUDE ("kind", "state", "channel", "locale", "feeState", "assigneeId") WHERE "endedAt" IS NULL AND "unansweredSince" IS NOT NULL;

-- What was answered lately, newest first; and the mails of a request that nobody got.
CREATE INDEX "Request_answered" ON "Request" ("deliveredAt" DESC, "id") WHERE "endedAt" IS NOT NULL AND "deliveredAt" IS NOT NULL;
CREATE INDEX "OutgoingMail_undelivered" ON "OutgoingMail" ("requestId", "createdAt") WHERE "state" IN ('FAILED', 'TO_POST');
CREATE INDEX "DataSubject_protected" ON "DataSubject" ("id") WHERE "protectedIdentity";
