-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MailKind" ADD VALUE 'STATUS';

-- CreateTable
CREATE TABLE "LookUp" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "dataSubjectId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "checks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "LookUp_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LookUp_accountId_createdAt_idx" ON "LookUp"("accountId", "createdAt");

-- CreateIndex
CREATE INDEX "LookUp_createdAt_idx" ON "LookUp"("createdAt");

-- AddForeignKey
ALTER TABLE "LookUp" ADD CONSTRAINT "LookUp_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LookUp" ADD CONSTRAINT "LookUp_dataSubjectId_fkey" FOREIGN KEY ("dataSubjectId") REFERENCES "DataSubject"("id") ON DELETE SET NULL ON UPDATE CASCADE;

