-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "draftId" UUID,
ALTER COLUMN "requestId" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "StoredFile_draftId_idx" ON "StoredFile"("draftId");

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "RequestDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_owner" CHECK (num_nonnulls("requestId", "draftId") = 1);

-- What never came in whole is looked for every five minutes.
CREATE INDEX "StoredFile_unfinished" ON "StoredFile"("createdAt") WHERE "completedAt" IS NULL;
