-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "eidHash" BYTEA;

-- CreateTable
CREATE TABLE "EidAnswer" (
    "stateHash" BYTEA NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EidAnswer_pkey" PRIMARY KEY ("stateHash")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_eidHash_key" ON "Account"("eidHash");

-- CreateIndex
CREATE INDEX "EidAnswer_expiresAt_idx" ON "EidAnswer"("expiresAt");

-- People alone sign in with eID: staff have their own way.
ALTER TABLE "Account" ADD CONSTRAINT "Account_eid_of_people" CHECK ("eidHash" IS NULL OR "role" = 'DATA_SUBJECT') NOT VALID;
ALTER TABLE "Account" VALIDATE CONSTRAINT "Account_eid_of_people";
