-- The metrics count the mails of the last hour; they lie together at the end of the table.
CREATE INDEX CONCURRENTLY "OutgoingMail_by_time" ON "OutgoingMail" USING brin ("sentAt") WITH (autosummarize = on) WHERE "sentAt" IS NOT NULL;
