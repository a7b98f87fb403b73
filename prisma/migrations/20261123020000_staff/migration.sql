-- Colleagues: who invited, suspended and last signed in; what an admin has seen to; unusual look-ups.
CREATE TYPE "SuspendedBy" AS ENUM ('ADMIN', 'COMMAND', 'DIRECTORY');

ALTER TYPE "MailKind" ADD VALUE 'STAFF_INVITED';
ALTER TYPE "MailKind" ADD VALUE 'TEST';
ALTER TYPE "MailKind" ADD VALUE 'LOOK_UPS_UNUSUAL';

ALTER TABLE "Account" ADD COLUMN "suspendedBy" "SuspendedBy",
ADD COLUMN "lastSignInAt" TIMESTAMPTZ(3),
ADD COLUMN "directoryHash" BYTEA;

CREATE UNIQUE INDEX "Account_directoryHash_key" ON "Account"("directoryHash");

ALTER TABLE "OutgoingMail" ADD COLUMN "accountId" UUID,
ADD COLUMN "day" DATE;

CREATE TABLE "LookUpAlarm" (
    "accountId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "lookUps" INTEGER NOT NULL,
    "none" INTEGER NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LookUpAlarm_pkey" PRIMARY KEY ("accountId","day")
);

ALTER TABLE "LookUpAlarm" ADD CONSTRAINT "LookUpAlarm_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "HouseCheck" (
    "check" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedById" UUID NOT NULL,

    CONSTRAINT "HouseCheck_pkey" PRIMARY KEY ("check")
);

-- The colleagues among all accounts, however many people there are.
CREATE INDEX "Account_staff" ON "Account" ("role") WHERE "role" <> 'DATA_SUBJECT';
