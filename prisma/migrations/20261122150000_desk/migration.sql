-- CreateEnum
CREATE TYPE "TaskResult" AS ENUM ('DONE', 'IMPOSSIBLE', 'DISPROPORTIONATE');

-- CreateEnum
CREATE TYPE "SuspensionReason" AS ENUM ('IDENTITY', 'CLARIFICATION');

-- CreateEnum
CREATE TYPE "SuspensionEnd" AS ENUM ('REPLIED', 'IDENTITY_SHOWN', 'NOTED_BY_STAFF', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ExtensionReason" AS ENUM ('COMPLEX', 'SEVERAL_REQUESTS');

-- CreateEnum
CREATE TYPE "Approval" AS ENUM ('NONE', 'PROPOSED', 'SENT_BACK', 'APPROVED');

-- AlterEnum
ALTER TYPE "FilePurpose" ADD VALUE 'MESSAGE';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MailKind" ADD VALUE 'QUESTION';
ALTER TYPE "MailKind" ADD VALUE 'QUESTION_REMINDER';
ALTER TYPE "MailKind" ADD VALUE 'RESUMED';
ALTER TYPE "MailKind" ADD VALUE 'EXTENDED';
ALTER TYPE "MailKind" ADD VALUE 'LEGAL_EXTENDED';
ALTER TYPE "MailKind" ADD VALUE 'FEE_QUOTED';
ALTER TYPE "MailKind" ADD VALUE 'FEE_REMINDER';
ALTER TYPE "MailKind" ADD VALUE 'FEE_LAPSED';
ALTER TYPE "MailKind" ADD VALUE 'LEGAL_FEE_QUOTED';
ALTER TYPE "MailKind" ADD VALUE 'LIFTING_NOTICE';
ALTER TYPE "MailKind" ADD VALUE 'TO_APPROVE';
ALTER TYPE "MailKind" ADD VALUE 'SENT_BACK';
ALTER TYPE "MailKind" ADD VALUE 'TASK';
ALTER TYPE "MailKind" ADD VALUE 'TASK_REMINDER';
ALTER TYPE "MailKind" ADD VALUE 'TASK_ESCALATED';
ALTER TYPE "MailKind" ADD VALUE 'RECIPIENT_NOTICE';
ALTER TYPE "MailKind" ADD VALUE 'DIGEST';

-- AlterEnum
ALTER TYPE "MailState" ADD VALUE 'TO_POST';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "Outcome" ADD VALUE 'FULFILLED';
ALTER TYPE "Outcome" ADD VALUE 'PARTLY';
ALTER TYPE "Outcome" ADD VALUE 'REFUSED';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "TaskKind" ADD VALUE 'DO_IN_SYSTEM';
ALTER TYPE "TaskKind" ADD VALUE 'NOTIFY_RECIPIENT';
ALTER TYPE "TaskKind" ADD VALUE 'COLLECT';

-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "approval" "Approval" NOT NULL DEFAULT 'NONE',
ADD COLUMN     "approvedAt" TIMESTAMPTZ(3),
ADD COLUMN     "approvedById" UUID,
ADD COLUMN     "outcome" "Outcome",
ADD COLUMN     "proposedAt" TIMESTAMPTZ(3),
ADD COLUMN     "proposedById" UUID,
ADD COLUMN     "sealedAloneReason" BYTEA,
ADD COLUMN     "sealedComment" BYTEA,
ADD COLUMN     "sealedDecision" BYTEA,
ADD COLUMN     "sentAlone" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Request" ADD COLUMN     "approvalAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "extendedAt" TIMESTAMPTZ(3),
ADD COLUMN     "extensionReason" "ExtensionReason",
ADD COLUMN     "pausedSince" DATE,
ADD COLUMN     "sealedExtensionReason" BYTEA,
ADD COLUMN     "suspendedDays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "unansweredSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "about" TEXT,
ADD COLUMN     "createdById" UUID,
ADD COLUMN     "escalatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkExpiresAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkHash" BYTEA,
ADD COLUMN     "remindedAt" TIMESTAMPTZ(3),
ADD COLUMN     "result" "TaskResult",
ADD COLUMN     "sealedAnswer" BYTEA,
ADD COLUMN     "sealedEmail" BYTEA,
ADD COLUMN     "sealedText" BYTEA;

-- CreateTable
CREATE TABLE "Suspension" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "reason" "SuspensionReason" NOT NULL,
    "sealedQuestion" BYTEA NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "remindedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "end" "SuspensionEnd",

    CONSTRAINT "Suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeeQuote" (
    "requestId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "amountSek" INTEGER NOT NULL,
    "sealedQuote" BYTEA NOT NULL,
    "approval" "Approval" NOT NULL DEFAULT 'NONE',
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "sealedComment" BYTEA,
    "sentAlone" BOOLEAN NOT NULL DEFAULT false,
    "quotedAt" TIMESTAMPTZ(3),
    "answerBy" DATE,
    "remindedAt" TIMESTAMPTZ(3),
    "lapsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FeeQuote_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "InternalNote" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "sealedText" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InternalNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FilledLine" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "textSv" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "example" BOOLEAN NOT NULL DEFAULT false,
    "filledById" UUID,
    "filledAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FilledLine_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Suspension_requestId_idx" ON "Suspension"("requestId");

-- CreateIndex
CREATE INDEX "InternalNote_requestId_createdAt_idx" ON "InternalNote"("requestId", "createdAt");

-- CreateIndex
CREATE INDEX "FilledLine_key_filledAt_idx" ON "FilledLine"("key", "filledAt");

-- CreateIndex
CREATE UNIQUE INDEX "Task_linkHash_key" ON "Task"("linkHash");

-- AddForeignKey
ALTER TABLE "Suspension" ADD CONSTRAINT "Suspension_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeeQuote" ADD CONSTRAINT "FeeQuote_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternalNote" ADD CONSTRAINT "InternalNote_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


UPDATE "Task" SET "result" = 'DONE' WHERE "doneAt" IS NOT NULL;

-- Who answers through a link has no account.
ALTER TABLE "Task" DROP CONSTRAINT "Task_done";
ALTER TABLE "Task" ADD CONSTRAINT "Task_result" CHECK (
  ("doneAt" IS NULL) = ("result" IS NULL) AND ("doneById" IS NULL OR "doneAt" IS NOT NULL));
ALTER TABLE "Task" ADD CONSTRAINT "Task_link" CHECK (("linkHash" IS NULL) = ("linkExpiresAt" IS NULL));
ALTER TABLE "Suspension" ADD CONSTRAINT "Suspension_answered" CHECK (("answeredAt" IS NULL) = ("end" IS NULL));
ALTER TABLE "Suspension" ADD CONSTRAINT "Suspension_order" CHECK ("answeredAt" IS NULL OR "answeredAt" >= "askedAt");
-- One question of a sort at a time.
CREATE UNIQUE INDEX "Suspension_open" ON "Suspension" ("requestId", "reason") WHERE "answeredAt" IS NULL;
ALTER TABLE "Request" ADD CONSTRAINT "Request_suspended" CHECK ("suspendedDays" >= 0);
ALTER TABLE "Request" ADD CONSTRAINT "Request_paused" CHECK ("pausedSince" IS NULL OR "state" = 'WAITING_FOR_PERSON');
ALTER TABLE "Request" ADD CONSTRAINT "Request_extended" CHECK (
  ("extendedAt" IS NULL) = ("extensionReason" IS NULL) AND ("extendedAt" IS NULL) = ("sealedExtensionReason" IS NULL));
-- Four eyes: the proposer cannot approve, whatever the code does.
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_proposed" CHECK (
  "approval" = 'NONE' OR ("proposedById" IS NOT NULL AND "proposedAt" IS NOT NULL));
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_four_eyes" CHECK (
  "approval" <> 'APPROVED' OR ("approvedById" IS NOT NULL AND "approvedAt" IS NOT NULL
    AND ("approvedById" <> "proposedById" OR "sentAlone")));
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_alone" CHECK ("sentAlone" = ("sealedAloneReason" IS NOT NULL));
ALTER TABLE "FeeQuote" ADD CONSTRAINT "FeeQuote_amount" CHECK ("amountSek" > 0);
ALTER TABLE "FeeQuote" ADD CONSTRAINT "FeeQuote_four_eyes" CHECK (
  "approval" <> 'APPROVED' OR ("approvedById" IS NOT NULL AND "approvedAt" IS NOT NULL
    AND ("approvedById" <> "proposedById" OR "sentAlone")));
ALTER TABLE "FeeQuote" ADD CONSTRAINT "FeeQuote_quoted" CHECK (
  ("quotedAt" IS NULL) = ("answerBy" IS NULL) AND ("quotedAt" IS NULL OR "approval" = 'APPROVED'));
