-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "sealedLetter" BYTEA;

ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_letter" CHECK (
  ("state" <> 'TO_POST' OR "sealedLetter" IS NOT NULL) AND ("postedOn" IS NULL OR "sealedLetter" IS NOT NULL));
