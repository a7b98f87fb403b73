-- The metrics count the mails that wait, without reading the table. One statement a file: it cannot be made beside others without a lock.
CREATE INDEX CONCURRENTLY "OutgoingMail_waiting" ON "OutgoingMail" ("createdAt") WHERE "state" = 'QUEUED';
