-- A withdrawal counts with no consent on record (Art. 7(3)): then nobody knows when and under which policy it was given.
ALTER TABLE "ConsentRecord" ALTER COLUMN "givenAt" DROP NOT NULL;
ALTER TABLE "ConsentRecord" ALTER COLUMN "policyVersion" DROP NOT NULL;
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_says" CHECK (
  ("givenAt" IS NULL) = ("policyVersion" IS NULL) AND ("givenAt" IS NOT NULL OR "withdrawnAt" IS NOT NULL));

-- The same consent imported again is the same row.
CREATE UNIQUE INDEX "ConsentRecord_once" ON "ConsentRecord"
  ("emailHash", "identityNumberHash", "purpose", "policyVersion", "givenAt") NULLS NOT DISTINCT WHERE "givenAt" IS NOT NULL;

-- What a withdrawal ends with: stopped in every system.
ALTER TYPE "Outcome" ADD VALUE 'STOPPED';

-- Until now a record was made by saying who one is, and by nothing else.
UPDATE "DataSubject" SET "onboardedAt" = "createdAt" WHERE "onboardedAt" IS NULL;
