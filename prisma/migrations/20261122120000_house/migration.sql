-- CreateEnum
CREATE TYPE "Role" AS ENUM ('DATA_SUBJECT', 'SUPPORT', 'LEGAL', 'ADMIN');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('sv', 'en');

-- CreateEnum
CREATE TYPE "AssuranceLevel" AS ENUM ('EMAIL_CONFIRMED', 'CHECKED_BY_STAFF', 'EID');

-- CreateEnum
CREATE TYPE "IdentityCheckWay" AS ENUM ('KNOWN_EMAIL', 'KNOWN_TELEPHONE_CODE', 'POSTED_TO_REGISTERED_ADDRESS', 'OTHER');

-- CreateEnum
CREATE TYPE "RequestKind" AS ENUM ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION', 'CONSENT_WITHDRAWAL', 'OTHER', 'MINOR_ERASURE');

-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('RECEIVED', 'IN_PROGRESS', 'WAITING_FOR_PERSON', 'DECIDED', 'DELIVERED', 'CLOSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('PORTAL', 'EMAIL', 'LETTER', 'TELEPHONE', 'VISIT');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('COPY', 'NO_DATA');

-- CreateEnum
CREATE TYPE "FilePurpose" AS ENUM ('COPY', 'EVIDENCE');

-- CreateEnum
CREATE TYPE "MailKind" AS ENUM ('SIGN_IN', 'RECEIPT', 'ANSWER_READY', 'LEGAL_NEW_REQUEST', 'LEGAL_ANSWER');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('QUEUED', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "LedgerStreamKind" AS ENUM ('REQUEST', 'PERSON', 'HOUSE');

-- CreateTable
CREATE TABLE "HouseKey" (
    "purpose" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "masterKeyId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HouseKey_pkey" PRIMARY KEY ("purpose")
);

-- CreateTable
CREATE TABLE "PersonKey" (
    "id" UUID NOT NULL,
    "wrapped" BYTEA,
    "masterKeyId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "destroyedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PersonKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "keyId" UUID NOT NULL,
    "emailHash" BYTEA NOT NULL,
    "sealedEmail" BYTEA NOT NULL,
    "role" "Role" NOT NULL,
    "locale" "Locale" NOT NULL,
    "dataSubjectId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "suspendedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" BYTEA NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "idleExpiresAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "id" UUID NOT NULL,
    "emailHash" BYTEA NOT NULL,
    "sealedEmail" BYTEA NOT NULL,
    "browserHash" BYTEA NOT NULL,
    "linkHash" BYTEA NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "locale" "Locale" NOT NULL,
    "wayBack" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeptForm" (
    "accountId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "sealedValues" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KeptForm_pkey" PRIMARY KEY ("accountId","path")
);

-- CreateIndex
CREATE INDEX "KeptForm_createdAt_idx" ON "KeptForm"("createdAt");

-- AddForeignKey
ALTER TABLE "KeptForm" ADD CONSTRAINT "KeptForm_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "DataSubject" (
    "id" UUID NOT NULL,
    "keyId" UUID NOT NULL,
    "sealedDetails" BYTEA NOT NULL,
    "identityNumberHash" BYTEA,
    "knownContactHash" BYTEA,
    "assurance" "AssuranceLevel" NOT NULL,
    "protectedIdentity" BOOLEAN NOT NULL DEFAULT false,
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DataSubject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestDraft" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" "RequestKind" NOT NULL,
    "formVersion" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "sealedAnswers" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RequestDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Request" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" "RequestKind" NOT NULL,
    "state" "RequestState" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "dataSubjectId" UUID NOT NULL,
    "filedById" UUID,
    "draftId" UUID,
    "channel" "Channel" NOT NULL,
    "locale" "Locale" NOT NULL,
    "formVersion" INTEGER NOT NULL,
    "sealedAnswers" BYTEA NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "extendedDueOn" DATE NOT NULL,
    "targetOn" DATE NOT NULL,
    "assigneeId" UUID,
    "outcome" "Outcome",
    "deliveredAt" TIMESTAMPTZ(3),
    "ledgerStream" TEXT NOT NULL,

    CONSTRAINT "Request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "requestId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sealedLetter" BYTEA NOT NULL,
    "identityCheckWay" "IdentityCheckWay",
    "sealedCheckNote" BYTEA,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deliveredById" UUID,
    "deliveredAt" TIMESTAMPTZ(3),
    "availableUntil" DATE,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "purpose" "FilePurpose" NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sealedMeta" BYTEA NOT NULL,
    "addedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FileChunk" (
    "fileId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "FileChunk_pkey" PRIMARY KEY ("fileId","index")
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "id" UUID NOT NULL,
    "kind" "MailKind" NOT NULL,
    "requestId" UUID,
    "signInId" UUID,
    "state" "MailState" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "errorCode" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerStream" (
    "stream" TEXT NOT NULL,
    "kind" "LedgerStreamKind" NOT NULL,
    "lastNumber" INTEGER NOT NULL,
    "lastHash" BYTEA NOT NULL,

    CONSTRAINT "LedgerStream_pkey" PRIMARY KEY ("stream")
);

-- CreateTable
CREATE TABLE "LedgerEvent" (
    "stream" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "format" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "commitment" BYTEA,
    "previous" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "LedgerEvent_pkey" PRIMARY KEY ("stream","number")
);

-- CreateTable
CREATE TABLE "LedgerPayload" (
    "stream" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "keyId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "LedgerPayload_pkey" PRIMARY KEY ("stream","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_emailHash_key" ON "Account"("emailHash");

-- CreateIndex
CREATE UNIQUE INDEX "Account_dataSubjectId_key" ON "Account"("dataSubjectId");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "SignIn_linkHash_key" ON "SignIn"("linkHash");

-- CreateIndex
CREATE INDEX "SignIn_emailHash_expiresAt_idx" ON "SignIn"("emailHash", "expiresAt");

-- CreateIndex
CREATE INDEX "SignIn_expiresAt_idx" ON "SignIn"("expiresAt");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- CreateIndex
CREATE INDEX "DataSubject_identityNumberHash_idx" ON "DataSubject"("identityNumberHash");

-- CreateIndex
CREATE INDEX "DataSubject_knownContactHash_idx" ON "DataSubject"("knownContactHash");

-- CreateIndex
CREATE INDEX "RequestDraft_updatedAt_idx" ON "RequestDraft"("updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RequestDraft_accountId_kind_key" ON "RequestDraft"("accountId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Request_reference_key" ON "Request"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Request_draftId_key" ON "Request"("draftId");

-- CreateIndex
CREATE UNIQUE INDEX "Request_ledgerStream_key" ON "Request"("ledgerStream");

-- CreateIndex
CREATE INDEX "Request_dataSubjectId_idx" ON "Request"("dataSubjectId");

-- CreateIndex
CREATE INDEX "Request_dueOn_id_idx" ON "Request"("dueOn", "id");

-- CreateIndex
CREATE INDEX "StoredFile_requestId_idx" ON "StoredFile"("requestId");

-- CreateIndex
CREATE INDEX "OutgoingMail_requestId_idx" ON "OutgoingMail"("requestId");

-- CreateIndex
CREATE INDEX "OutgoingMail_signInId_idx" ON "OutgoingMail"("signInId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEvent_hash_key" ON "LedgerEvent"("hash");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "PersonKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_dataSubjectId_fkey" FOREIGN KEY ("dataSubjectId") REFERENCES "DataSubject"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataSubject" ADD CONSTRAINT "DataSubject_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "PersonKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestDraft" ADD CONSTRAINT "RequestDraft_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_dataSubjectId_fkey" FOREIGN KEY ("dataSubjectId") REFERENCES "DataSubject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_filedById_fkey" FOREIGN KEY ("filedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FileChunk" ADD CONSTRAINT "FileChunk_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEvent" ADD CONSTRAINT "LedgerEvent_stream_fkey" FOREIGN KEY ("stream") REFERENCES "LedgerStream"("stream") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerPayload" ADD CONSTRAINT "LedgerPayload_stream_number_fkey" FOREIGN KEY ("stream", "number") REFERENCES "LedgerEvent"("stream", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerPayload" ADD CONSTRAINT "LedgerPayload_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "PersonKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
