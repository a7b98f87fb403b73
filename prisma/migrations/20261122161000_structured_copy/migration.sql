-- AlterEnum
ALTER TYPE "FilePurpose" ADD VALUE 'STRUCTURED';
ALTER TYPE "MailKind" ADD VALUE 'COPY_REMINDER';
ALTER TYPE "MailKind" ADD VALUE 'COPY_REVOKED';

-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "copyGoneAt" TIMESTAMPTZ(3),
ADD COLUMN     "copyReminderAt" TIMESTAMPTZ(3),
ADD COLUMN     "revokedAt" TIMESTAMPTZ(3),
ADD COLUMN     "revokedById" UUID,
ADD COLUMN     "sealedRevokedReason" BYTEA;

-- CreateTable
CREATE TABLE "StructuredCopy" (
    "fileId" UUID NOT NULL,
    "sealedHead" BYTEA NOT NULL,

    CONSTRAINT "StructuredCopy_pkey" PRIMARY KEY ("fileId")
);

-- AddForeignKey
ALTER TABLE "StructuredCopy" ADD CONSTRAINT "StructuredCopy_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Answer" ADD CONSTRAINT "Answer_revoked" CHECK (
  ("revokedAt" IS NULL) = ("revokedById" IS NULL) AND ("revokedAt" IS NULL) = ("sealedRevokedReason" IS NULL)
  AND ("revokedAt" IS NULL OR "deliveredAt" IS NOT NULL));

-- What the worker looks at each time: copies that are still there.
CREATE INDEX "Answer_copy_kept" ON "Answer" ("availableUntil") WHERE "deliveredAt" IS NOT NULL AND "copyGoneAt" IS NULL;
