-- So that legal finds the case of someone who is reached by mail without an account.

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "emailHash" BYTEA;

-- CreateIndex
CREATE INDEX "Contact_emailHash_idx" ON "Contact"("emailHash");
