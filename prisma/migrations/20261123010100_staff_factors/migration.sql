-- CreateEnum
CREATE TYPE "FactorKind" AS ENUM ('PASSKEY', 'TOTP');

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "challenge" BYTEA,
ADD COLUMN     "challengedAt" TIMESTAMPTZ(3),
ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "StaffFactor" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" "FactorKind" NOT NULL,
    "sealedSecret" BYTEA,
    "lastStep" BIGINT,
    "credentialId" BYTEA,
    "publicKey" BYTEA,
    "counter" BIGINT,
    "transports" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "accountId" UUID NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("accountId","codeHash")
);

-- CreateIndex
CREATE UNIQUE INDEX "StaffFactor_credentialId_key" ON "StaffFactor"("credentialId");

-- CreateIndex
CREATE INDEX "StaffFactor_accountId_idx" ON "StaffFactor"("accountId");

-- AddForeignKey
ALTER TABLE "StaffFactor" ADD CONSTRAINT "StaffFactor_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A factor is whole: an app has a sealed secret, a passkey its id, key and count.
ALTER TABLE "StaffFactor" ADD CONSTRAINT "StaffFactor_whole" CHECK (
  CASE "kind"
    WHEN 'TOTP' THEN "sealedSecret" IS NOT NULL AND "credentialId" IS NULL AND "publicKey" IS NULL
    ELSE "sealedSecret" IS NULL AND "credentialId" IS NOT NULL AND "publicKey" IS NOT NULL AND "counter" IS NOT NULL
  END
);
