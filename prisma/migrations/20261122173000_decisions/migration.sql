-- What was delivered stays to be read while another decision is made; a restriction is lifted only after its notice.
ALTER TABLE "Answer" ADD COLUMN "deliveredDecision" BYTEA,
ADD COLUMN "liftingNoticeAt" TIMESTAMPTZ(3),
ADD COLUMN "liftingOn" DATE,
ADD COLUMN "sealedLiftingReason" BYTEA,
ADD COLUMN "liftedAt" TIMESTAMPTZ(3);

-- Art. 18(3): the notice comes with its day and its reason, and before the lifting.
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_lifting_notice" CHECK (
  ("liftingNoticeAt" IS NULL) = ("liftingOn" IS NULL) AND ("liftingNoticeAt" IS NULL) = ("sealedLiftingReason" IS NULL));
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_lifted" CHECK ("liftedAt" IS NULL OR "liftedAt" > "liftingNoticeAt");
