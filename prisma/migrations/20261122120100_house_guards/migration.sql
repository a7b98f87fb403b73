-- What Prisma's schema language cannot say. tests/data/catalogue.test.ts finds each of these in the database.

-- The ledger: a fact is appended and never changed. ENABLE ALWAYS, so that replica mode does not pass them by either.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'LEDGER_IS_APPEND_ONLY' USING ERRCODE = 'restrict_violation',
    DETAIL = format('%s on %s is refused', TG_OP, TG_TABLE_NAME);
END $$;

CREATE TRIGGER "LedgerEvent_refuse_row_change" BEFORE UPDATE OR DELETE ON "LedgerEvent"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "LedgerEvent_refuse_truncate" BEFORE TRUNCATE ON "LedgerEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "LedgerPayload_refuse_row_change" BEFORE UPDATE OR DELETE ON "LedgerPayload"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "LedgerPayload_refuse_truncate" BEFORE TRUNCATE ON "LedgerPayload"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "LedgerStream_refuse_delete" BEFORE DELETE ON "LedgerStream"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "LedgerStream_refuse_truncate" BEFORE TRUNCATE ON "LedgerStream"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The head of a chain only moves on, one event at a time.
CREATE FUNCTION "refuse_rewind"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."lastNumber" <> OLD."lastNumber" + 1 OR NEW."stream" <> OLD."stream" OR NEW."kind" <> OLD."kind" THEN
    RAISE EXCEPTION 'LEDGER_IS_APPEND_ONLY' USING ERRCODE = 'restrict_violation',
      DETAIL = 'the head of a stream moves one event at a time';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "LedgerStream_refuse_rewind" BEFORE UPDATE ON "LedgerStream"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewind"();

ALTER TABLE "LedgerEvent" ENABLE ALWAYS TRIGGER "LedgerEvent_refuse_row_change";
ALTER TABLE "LedgerEvent" ENABLE ALWAYS TRIGGER "LedgerEvent_refuse_truncate";
ALTER TABLE "LedgerPayload" ENABLE ALWAYS TRIGGER "LedgerPayload_refuse_row_change";
ALTER TABLE "LedgerPayload" ENABLE ALWAYS TRIGGER "LedgerPayload_refuse_truncate";
ALTER TABLE "LedgerStream" ENABLE ALWAYS TRIGGER "LedgerStream_refuse_delete";
ALTER TABLE "LedgerStream" ENABLE ALWAYS TRIGGER "LedgerStream_refuse_truncate";
ALTER TABLE "LedgerStream" ENABLE ALWAYS TRIGGER "LedgerStream_refuse_rewind";

ALTER TABLE "LedgerEvent" ADD CONSTRAINT "LedgerEvent_numbered" CHECK ("number" >= 1);
ALTER TABLE "LedgerEvent" ADD CONSTRAINT "LedgerEvent_hashes" CHECK (
  octet_length("hash") = 32 AND octet_length("previous") = 32
  AND ("commitment" IS NULL OR octet_length("commitment") = 32));
ALTER TABLE "LedgerStream" ADD CONSTRAINT "LedgerStream_head" CHECK (
  "lastNumber" >= 0 AND octet_length("lastHash") = 32);

-- A destroyed key is gone, a living one is there.
ALTER TABLE "PersonKey" ADD CONSTRAINT "PersonKey_destroyed" CHECK (("wrapped" IS NULL) = ("destroyedAt" IS NOT NULL));

ALTER TABLE "Session" ADD CONSTRAINT "Session_ends" CHECK (
  "expiresAt" > "createdAt" AND "idleExpiresAt" <= "expiresAt" AND octet_length("tokenHash") = 32);
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_short" CHECK (
  "expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '10 minutes' AND "tries" BETWEEN 0 AND 5);

-- Staff are no data subjects, and a data subject is no staff.
ALTER TABLE "Account" ADD CONSTRAINT "Account_staff_apart" CHECK ("role" = 'DATA_SUBJECT' OR "dataSubjectId" IS NULL);

ALTER TABLE "Request" ADD CONSTRAINT "Request_dates" CHECK (
  "dueOn" > "receivedOn" AND "extendedDueOn" >= "dueOn" AND "targetOn" >= "receivedOn");
ALTER TABLE "Request" ADD CONSTRAINT "Request_reference_form" CHECK (
  "reference" ~ '^INS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$');
ALTER TABLE "Request" ADD CONSTRAINT "Request_delivered" CHECK (
  ("deliveredAt" IS NULL) = ("outcome" IS NULL) AND ("state" <> 'DELIVERED' OR "deliveredAt" IS NOT NULL));
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_delivered" CHECK (
  ("deliveredAt" IS NULL) = ("deliveredById" IS NULL) AND ("deliveredAt" IS NULL) = ("availableUntil" IS NULL));

ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_complete" CHECK (
  "size" >= 0 AND ("completedAt" IS NULL OR "size" > 0));
ALTER TABLE "FileChunk" ADD CONSTRAINT "FileChunk_index" CHECK ("index" >= 0);
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_about" CHECK (("kind" = 'SIGN_IN') = ("signInId" IS NOT NULL));
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_sent" CHECK (("state" = 'SENT') = ("sentAt" IS NOT NULL));

-- The desk's queue reads open requests by due date; staff see mail that could not be delivered.
CREATE INDEX "Request_open_by_due" ON "Request" ("dueOn", "id")
  WHERE "state" IN ('RECEIVED', 'IN_PROGRESS', 'WAITING_FOR_PERSON', 'DECIDED');
CREATE INDEX "OutgoingMail_failed" ON "OutgoingMail" ("createdAt") WHERE "state" = 'FAILED';
