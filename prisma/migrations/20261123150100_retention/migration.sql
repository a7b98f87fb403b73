-- Retention (rules.md 9): a closed request that was emptied keeps kind, state, dates and outcome, and leads to nobody any more.
ALTER TABLE "Request" ADD COLUMN "purgedAt" TIMESTAMPTZ(3);
ALTER TABLE "Request" ALTER COLUMN "dataSubjectId" DROP NOT NULL;

-- Emptied means emptied: somebody's request has its person, a purged one has ended and holds nothing.
ALTER TABLE "Request" ADD CONSTRAINT "Request_purged" CHECK (
  ("purgedAt" IS NULL) = ("dataSubjectId" IS NOT NULL)
  AND ("purgedAt" IS NULL OR ("endedAt" IS NOT NULL AND octet_length("sealedAnswers") = 0
    AND "sealedRepresentative" IS NULL AND "filedById" IS NULL AND "draftId" IS NULL)));

-- What may be due, oldest first.
CREATE INDEX "Request_closed" ON "Request" ("endedAt", "id") WHERE "endedAt" IS NOT NULL AND "purgedAt" IS NULL;

-- Removing a row looks for those that refer to it.
CREATE INDEX "Request_filed_by" ON "Request" ("filedById") WHERE "filedById" IS NOT NULL;
CREATE INDEX "Request_follows" ON "Request" ("followsId") WHERE "followsId" IS NOT NULL;
CREATE INDEX "OutgoingMail_task" ON "OutgoingMail" ("taskId") WHERE "taskId" IS NOT NULL;
CREATE INDEX "OutgoingMail_person" ON "OutgoingMail" ("dataSubjectId") WHERE "dataSubjectId" IS NOT NULL;
CREATE INDEX "StoredFile_message" ON "StoredFile" ("messageId") WHERE "messageId" IS NOT NULL;
CREATE INDEX "StoredFile_task" ON "StoredFile" ("taskId") WHERE "taskId" IS NOT NULL;
CREATE INDEX "DataSubject_joined" ON "DataSubject" ("freeCopyHolderId") WHERE "freeCopyHolderId" IS NOT NULL;
