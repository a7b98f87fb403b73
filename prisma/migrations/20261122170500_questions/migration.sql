-- What ends a question besides a reply, and a yes to a price after the silence. New values of a type are used by later statements only.
ALTER TYPE "SuspensionEnd" ADD VALUE 'EVERYTHING';
ALTER TYPE "SuspensionEnd" ADD VALUE 'LETTER_CHOSEN';
ALTER TYPE "ReopenReason" ADD VALUE 'PRICE_ACCEPTED';

-- Which question a mail is about.
ALTER TABLE "OutgoingMail" ADD COLUMN "suspensionId" UUID;

-- The code that legal sends to a telephone number the controller holds.
CREATE TABLE "TelephoneCode" (
    "suspensionId" UUID NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "triesLeft" INTEGER NOT NULL,
    "madeById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TelephoneCode_pkey" PRIMARY KEY ("suspensionId")
);

ALTER TABLE "TelephoneCode" ADD CONSTRAINT "TelephoneCode_suspensionId_fkey" FOREIGN KEY ("suspensionId") REFERENCES "Suspension"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: a code has no tries below none, and an end after its beginning.
ALTER TABLE "TelephoneCode" ADD CONSTRAINT "TelephoneCode_tries" CHECK ("triesLeft" >= 0);
ALTER TABLE "TelephoneCode" ADD CONSTRAINT "TelephoneCode_times" CHECK ("expiresAt" > "createdAt");
