-- The queue finds requests with a mail that nobody got as it finds everything else: in its own order.

-- AlterTable
ALTER TABLE "Request" ADD COLUMN     "undeliveredSince" TIMESTAMPTZ(3);

-- A mail fails, is to be posted, or goes out after all: the request says since when something has not reached anyone.
CREATE FUNCTION "note_undelivered"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Request" SET "undeliveredSince" = (
    SELECT min(m."createdAt") FROM "OutgoingMail" m WHERE m."requestId" = NEW."requestId" AND m."state" IN ('FAILED', 'TO_POST'))
  WHERE "id" = NEW."requestId";
  RETURN NULL;
END $$;
CREATE TRIGGER "OutgoingMail_undelivered_insert" AFTER INSERT ON "OutgoingMail"
  FOR EACH ROW WHEN (NEW."requestId" IS NOT NULL AND NEW."state" IN ('FAILED', 'TO_POST')) EXECUTE FUNCTION "note_undelivered"();
CREATE TRIGGER "OutgoingMail_undelivered_update" AFTER UPDATE OF "state" ON "OutgoingMail"
  FOR EACH ROW WHEN (NEW."requestId" IS NOT NULL AND NEW."state" <> OLD."state"
    AND (NEW."state" IN ('FAILED', 'TO_POST') OR OLD."state" IN ('FAILED', 'TO_POST'))) EXECUTE FUNCTION "note_undelivered"();

UPDATE "Request" r SET "undeliveredSince" = m."since" FROM (
  SELECT "requestId", min("createdAt") AS "since" FROM "OutgoingMail"
  WHERE "state" IN ('FAILED', 'TO_POST') AND "requestId" IS NOT NULL GROUP BY 1) m
WHERE r."id" = m."requestId";

CREATE INDEX "Request_queue_undelivered" ON "Request" ("queueRank", "dueOn", "id")
  INCLUDE ("kind", "state", "channel", "locale", "feeState", "assigneeId", "endedAt") WHERE "undeliveredSince" IS NOT NULL;
