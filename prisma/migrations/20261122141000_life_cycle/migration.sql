-- CreateEnum
CREATE TYPE "ReopenReason" AS ENUM ('WRONG', 'LATE', 'INCOMPLETE');

-- AlterEnum
ALTER TYPE "MailKind" ADD VALUE 'MESSAGE';
ALTER TYPE "MailKind" ADD VALUE 'KIND_CHANGED';
ALTER TYPE "MailKind" ADD VALUE 'SPLIT';
ALTER TYPE "MailKind" ADD VALUE 'FEE_ANSWERED';
ALTER TYPE "MailKind" ADD VALUE 'LEGAL_FEE_ANSWERED';

-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "deliveredLetter" BYTEA;

-- AlterTable
ALTER TABLE "Request" ADD COLUMN     "formKind" "RequestKind",
ADD COLUMN     "reopenedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reopenedFor" "ReopenReason";

-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "messageId" UUID;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was answered before requests noted their end.
UPDATE "Request" SET "endedAt" = "deliveredAt" WHERE "endedAt" IS NULL AND "deliveredAt" IS NOT NULL;
UPDATE "Answer" SET "deliveredLetter" = "sealedLetter" WHERE "deliveredAt" IS NOT NULL;

ALTER TABLE "Answer" ADD CONSTRAINT "Answer_delivered_letter" CHECK ("deliveredAt" IS NULL OR "deliveredLetter" IS NOT NULL);
ALTER TABLE "Request" ADD CONSTRAINT "Request_reopened" CHECK (("reopenedAt" IS NULL) = ("reopenedFor" IS NULL));
ALTER TABLE "Request" ADD CONSTRAINT "Request_ended" CHECK (
  ("endedAt" IS NOT NULL) = ("state" IN ('DELIVERED', 'CLOSED', 'WITHDRAWN')));
