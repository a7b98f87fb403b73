-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "sealedAddress" BYTEA,
ALTER COLUMN "sealedEmail" DROP NOT NULL;

-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "postedOn" DATE;

-- AlterTable
ALTER TABLE "Request" ADD COLUMN     "sealedRepresentative" BYTEA;

ALTER TABLE "Contact" ADD CONSTRAINT "Contact_reached" CHECK ("sealedEmail" IS NOT NULL OR "sealedAddress" IS NOT NULL);
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_posted" CHECK ("postedOn" IS NULL OR "sentAt" IS NOT NULL);
