import type { Guard } from './catalogue'

/** Every hand-written part there is. A new one is written down here, or the test fails. */
export const guards: Guard[] = [
  {
    name: 'check Account_staff_apart',
    does: `"Account" CHECK (((role = 'DATA_SUBJECT'::"Role") OR ("dataSubjectId" IS NULL)))`,
  },
  {
    name: 'check Answer_delivered',
    does: '"Answer" CHECK (((("deliveredAt" IS NULL) = ("deliveredById" IS NULL)) AND (("deliveredAt" IS NULL) = ("availableUntil" IS NULL))))',
  },
  {
    name: 'check Answer_delivered_letter',
    does: '"Answer" CHECK ((("deliveredAt" IS NULL) OR ("deliveredLetter" IS NOT NULL)))',
  },
  {
    name: 'check ConsentRecord_says',
    does: '"ConsentRecord" CHECK (((("givenAt" IS NULL) = ("policyVersion" IS NULL)) AND (("givenAt" IS NOT NULL) OR ("withdrawnAt" IS NOT NULL))))',
  },
  {
    name: 'check ConsentRecord_whose',
    does: '"ConsentRecord" CHECK ((("dataSubjectId" IS NOT NULL) OR ("emailHash" IS NOT NULL) OR ("identityNumberHash" IS NOT NULL)))',
  },
  {
    name: 'check ConsentRecord_withdrawn',
    does: '"ConsentRecord" CHECK ((("withdrawnAt" IS NULL) OR ("withdrawnAt" >= "givenAt")))',
  },
  {
    name: 'check FileChunk_index',
    does: '"FileChunk" CHECK ((index >= 0))',
  },
  {
    name: 'check FreeCopyClaim_period',
    does: '"FreeCopyClaim" CHECK (("validUntil" > "validFrom"))',
  },
  {
    name: 'check GuardianForm_ends',
    does: '"GuardianForm" CHECK (("expiresAt" > "receivedAt"))',
  },
  {
    name: 'check LedgerEvent_hashes',
    does: '"LedgerEvent" CHECK (((octet_length(hash) = 32) AND (octet_length(previous) = 32) AND ((commitment IS NULL) OR (octet_length(commitment) = 32))))',
  },
  {
    name: 'check LedgerEvent_numbered',
    does: '"LedgerEvent" CHECK ((number >= 1))',
  },
  {
    name: 'check LedgerStream_head',
    does: '"LedgerStream" CHECK ((("lastNumber" >= 0) AND (octet_length("lastHash") = 32)))',
  },
  {
    name: 'check OutgoingMail_about',
    does: `"OutgoingMail" CHECK (((kind = 'SIGN_IN'::"MailKind") = ("signInId" IS NOT NULL)))`,
  },
  {
    name: 'check OutgoingMail_sent',
    does: `"OutgoingMail" CHECK (((state = 'SENT'::"MailState") = ("sentAt" IS NOT NULL)))`,
  },
  {
    name: 'check PersonKey_destroyed',
    does: '"PersonKey" CHECK (((wrapped IS NULL) = ("destroyedAt" IS NOT NULL)))',
  },
  {
    name: 'check Request_dates',
    does: '"Request" CHECK ((("dueOn" > "receivedOn") AND ("extendedDueOn" >= "dueOn") AND ("targetOn" >= "receivedOn")))',
  },
  {
    name: 'check Request_delivered',
    does: `"Request" CHECK (((("deliveredAt" IS NULL) = (outcome IS NULL)) AND ((state <> 'DELIVERED'::"RequestState") OR ("deliveredAt" IS NOT NULL))))`,
  },
  {
    name: 'check Request_ended',
    does: `"Request" CHECK ((("endedAt" IS NOT NULL) = (state = ANY (ARRAY['DELIVERED'::"RequestState", 'CLOSED'::"RequestState", 'WITHDRAWN'::"RequestState"]))))`,
  },
  {
    name: 'check Request_reference_form',
    does: `"Request" CHECK ((reference ~ '^INS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'::text))`,
  },
  {
    name: 'check Request_reopened',
    does: '"Request" CHECK ((("reopenedAt" IS NULL) = ("reopenedFor" IS NULL)))',
  },
  {
    name: 'check Session_ends',
    does: '"Session" CHECK ((("expiresAt" > "createdAt") AND ("idleExpiresAt" <= "expiresAt") AND (octet_length("tokenHash") = 32)))',
  },
  {
    name: 'check SignIn_short',
    does: `"SignIn" CHECK ((("expiresAt" > "createdAt") AND ("expiresAt" <= ("createdAt" + '00:10:00'::interval)) AND ((tries >= 0) AND (tries <= 5))))`,
  },
  {
    name: 'check StoredFile_complete',
    does: '"StoredFile" CHECK (((size >= 0) AND (("completedAt" IS NULL) OR (size > 0))))',
  },
  {
    name: 'check Task_done',
    does: '"Task" CHECK ((("doneAt" IS NULL) = ("doneById" IS NULL)))',
  },
  {
    name: 'constraint FreeCopyClaim_one_a_year',
    does: `"FreeCopyClaim" EXCLUDE USING gist ("holderId" WITH =, daterange("validFrom", "validUntil", '[)'::text) WITH &&) WHERE ((state <> 'RELEASED'::"ClaimState"))`,
  },
  {
    name: 'extension btree_gist',
    does: '',
  },
  {
    name: 'function refuse_change',
    does: ` BEGIN RAISE EXCEPTION 'LEDGER_IS_APPEND_ONLY' USING ERRCODE = 'restrict_violation', DETAIL = format('%s on %s is refused', TG_OP, TG_TABLE_NAME); END`,
  },
  {
    name: 'function refuse_rewind',
    does: ` BEGIN IF NEW."lastNumber" <> OLD."lastNumber" + 1 OR NEW."stream" <> OLD."stream" OR NEW."kind" <> OLD."kind" THEN RAISE EXCEPTION 'LEDGER_IS_APPEND_ONLY' USING ERRCODE = 'restrict_violation', DETAIL = 'the head of a stream moves one event at a time'; END IF; RETURN NEW; END`,
  },
  {
    name: 'index ConsentRecord_once',
    does: 'CREATE UNIQUE INDEX "ConsentRecord_once" ON public."ConsentRecord" USING btree ("emailHash", "identityNumberHash", purpose, "policyVersion", "givenAt") NULLS NOT DISTINCT WHERE ("givenAt" IS NOT NULL)',
  },
  {
    name: 'index OutgoingMail_failed',
    does: `CREATE INDEX "OutgoingMail_failed" ON public."OutgoingMail" USING btree ("createdAt") WHERE (state = 'FAILED'::"MailState")`,
  },
  {
    name: 'index Request_open_by_due',
    does: `CREATE INDEX "Request_open_by_due" ON public."Request" USING btree ("dueOn", id) WHERE (state = ANY (ARRAY['RECEIVED'::"RequestState", 'IN_PROGRESS'::"RequestState", 'WAITING_FOR_PERSON'::"RequestState", 'DECIDED'::"RequestState"]))`,
  },
  {
    name: 'index Request_open_notices',
    does: 'CREATE INDEX "Request_open_notices" ON public."Request" USING btree ("dueOn") WHERE (("endedAt" IS NULL) AND (("halfTimeAt" IS NULL) OR ("lateNoticeAt" IS NULL)))',
  },
  {
    name: 'trigger LedgerEvent_refuse_row_change',
    does: 'ALWAYS CREATE TRIGGER "LedgerEvent_refuse_row_change" BEFORE DELETE OR UPDATE ON public."LedgerEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  },
  {
    name: 'trigger LedgerEvent_refuse_truncate',
    does: 'ALWAYS CREATE TRIGGER "LedgerEvent_refuse_truncate" BEFORE TRUNCATE ON public."LedgerEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  },
  {
    name: 'trigger LedgerPayload_refuse_row_change',
    does: 'ALWAYS CREATE TRIGGER "LedgerPayload_refuse_row_change" BEFORE DELETE OR UPDATE ON public."LedgerPayload" FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  },
  {
    name: 'trigger LedgerPayload_refuse_truncate',
    does: 'ALWAYS CREATE TRIGGER "LedgerPayload_refuse_truncate" BEFORE TRUNCATE ON public."LedgerPayload" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  },
  {
    name: 'trigger LedgerStream_refuse_delete',
    does: 'ALWAYS CREATE TRIGGER "LedgerStream_refuse_delete" BEFORE DELETE ON public."LedgerStream" FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  },
  {
    name: 'trigger LedgerStream_refuse_rewind',
    does: 'ALWAYS CREATE TRIGGER "LedgerStream_refuse_rewind" BEFORE UPDATE ON public."LedgerStream" FOR EACH ROW EXECUTE FUNCTION refuse_rewind()',
  },
  {
    name: 'trigger LedgerStream_refuse_truncate',
    does: 'ALWAYS CREATE TRIGGER "LedgerStream_refuse_truncate" BEFORE TRUNCATE ON public."LedgerStream" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  },
]
