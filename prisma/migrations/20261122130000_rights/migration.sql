-- CreateEnum
CREATE TYPE "FeeState" AS ENUM ('NONE', 'TO_ASSESS', 'QUOTED', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WAIVED');

-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('TAKEN', 'KEPT', 'RELEASED');

-- CreateEnum
CREATE TYPE "TaskKind" AS ENUM ('STOP_IN_EVERY_SYSTEM');

-- CreateEnum
CREATE TYPE "MessageAuthor" AS ENUM ('PERSON', 'LEGAL');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MailKind" ADD VALUE 'WITHDRAWN';
ALTER TYPE "MailKind" ADD VALUE 'LEGAL_WITHDRAWN';
ALTER TYPE "MailKind" ADD VALUE 'REOPENED';
ALTER TYPE "MailKind" ADD VALUE 'LEGAL_REOPENED';
ALTER TYPE "MailKind" ADD VALUE 'LEGAL_MESSAGE';
ALTER TYPE "MailKind" ADD VALUE 'HALF_TIME';
ALTER TYPE "MailKind" ADD VALUE 'LATE';
ALTER TYPE "MailKind" ADD VALUE 'FREE_COPY_AGAIN';
ALTER TYPE "MailKind" ADD VALUE 'CONSENT_WITHDRAWN';
ALTER TYPE "MailKind" ADD VALUE 'CONSENT_STOPPED';
ALTER TYPE "MailKind" ADD VALUE 'GUARDIAN_CONFIRM';
ALTER TYPE "MailKind" ADD VALUE 'GUARDIAN_RECEIPT';

-- AlterTable
ALTER TABLE "DataSubject" ADD COLUMN     "freeCopyHolderId" UUID,
ADD COLUMN     "onboardedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "dataSubjectId" UUID,
ADD COLUMN     "guardianFormId" UUID,
ADD COLUMN     "messageId" UUID;

-- AlterTable
ALTER TABLE "Request" ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "feeState" "FeeState" NOT NULL DEFAULT 'NONE',
ADD COLUMN     "followsId" UUID,
ADD COLUMN     "halfTimeAt" TIMESTAMPTZ(3),
ADD COLUMN     "lateNoticeAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "FreeCopyClaim" (
    "id" UUID NOT NULL,
    "holderId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE NOT NULL,
    "state" "ClaimState" NOT NULL,

    CONSTRAINT "FreeCopyClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FreeCopyReminder" (
    "dataSubjectId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FreeCopyReminder_pkey" PRIMARY KEY ("dataSubjectId")
);

-- CreateTable
CREATE TABLE "ConsentRecord" (
    "id" UUID NOT NULL,
    "dataSubjectId" UUID,
    "emailHash" BYTEA,
    "identityNumberHash" BYTEA,
    "purpose" TEXT NOT NULL,
    "policyVersion" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "ConsentRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "kind" "TaskKind" NOT NULL,
    "dueOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "doneById" UUID,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "author" "MessageAuthor" NOT NULL,
    "authorId" UUID NOT NULL,
    "sealedText" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "requestId" UUID NOT NULL,
    "sealedEmail" BYTEA NOT NULL,
    "locale" "Locale" NOT NULL,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "GuardianForm" (
    "id" UUID NOT NULL,
    "sealedForm" BYTEA NOT NULL,
    "linkHash" BYTEA NOT NULL,
    "locale" "Locale" NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GuardianForm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "FreeCopyClaim_requestId_key" ON "FreeCopyClaim"("requestId");

-- CreateIndex
CREATE INDEX "FreeCopyClaim_holderId_idx" ON "FreeCopyClaim"("holderId");

-- CreateIndex
CREATE INDEX "FreeCopyReminder_dueOn_idx" ON "FreeCopyReminder"("dueOn");

-- CreateIndex
CREATE INDEX "ConsentRecord_dataSubjectId_idx" ON "ConsentRecord"("dataSubjectId");

-- CreateIndex
CREATE INDEX "ConsentRecord_emailHash_idx" ON "ConsentRecord"("emailHash");

-- CreateIndex
CREATE INDEX "ConsentRecord_identityNumberHash_idx" ON "ConsentRecord"("identityNumberHash");

-- CreateIndex
CREATE INDEX "Task_requestId_idx" ON "Task"("requestId");

-- CreateIndex
CREATE INDEX "Message_requestId_createdAt_idx" ON "Message"("requestId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "GuardianForm_linkHash_key" ON "GuardianForm"("linkHash");

-- CreateIndex
CREATE INDEX "GuardianForm_expiresAt_idx" ON "GuardianForm"("expiresAt");

-- AddForeignKey
ALTER TABLE "DataSubject" ADD CONSTRAINT "DataSubject_freeCopyHolderId_fkey" FOREIGN KEY ("freeCopyHolderId") REFERENCES "DataSubject"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_followsId_fkey" FOREIGN KEY ("followsId") REFERENCES "Request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FreeCopyClaim" ADD CONSTRAINT "FreeCopyClaim_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "DataSubject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FreeCopyClaim" ADD CONSTRAINT "FreeCopyClaim_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FreeCopyReminder" ADD CONSTRAINT "FreeCopyReminder_dataSubjectId_fkey" FOREIGN KEY ("dataSubjectId") REFERENCES "DataSubject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_dataSubjectId_fkey" FOREIGN KEY ("dataSubjectId") REFERENCES "DataSubject"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One free copy a year (policy P12): no two claims of one holder overlap, however many servers file at once.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "FreeCopyClaim" ADD CONSTRAINT "FreeCopyClaim_one_a_year" EXCLUDE USING gist (
  "holderId" WITH =, daterange("validFrom", "validUntil", '[)') WITH &&) WHERE ("state" <> 'RELEASED');
ALTER TABLE "FreeCopyClaim" ADD CONSTRAINT "FreeCopyClaim_period" CHECK ("validUntil" > "validFrom");

ALTER TABLE "Task" ADD CONSTRAINT "Task_done" CHECK (("doneAt" IS NULL) = ("doneById" IS NULL));
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_withdrawn" CHECK ("withdrawnAt" IS NULL OR "withdrawnAt" >= "givenAt");
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_whose" CHECK (
  "dataSubjectId" IS NOT NULL OR "emailHash" IS NOT NULL OR "identityNumberHash" IS NOT NULL);
ALTER TABLE "GuardianForm" ADD CONSTRAINT "GuardianForm_ends" CHECK ("expiresAt" > "receivedAt");

-- Open requests by what the clock has to tell about them.
CREATE INDEX "Request_open_notices" ON "Request" ("dueOn")
  WHERE "endedAt" IS NULL AND ("halfTimeAt" IS NULL OR "lateNoticeAt" IS NULL);
