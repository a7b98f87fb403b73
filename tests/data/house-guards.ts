import type { Guard } from './catalogue'
import { checkGuards } from './check-guards'

/** Every hand-written part there is. A new one is written down here, or the test fails. */
export const guards: Guard[] = [
  ...checkGuards,
  {
    name: 'constraint FreeCopyClaim_one_a_year',
    does: '"FreeCopyClaim" EXCLUDE USING gist ("holderId" WITH =, daterange("validFrom", "validUntil", \'[)\'::text) WITH &&) WHERE ((state <> \'RELEASED\'::"ClaimState"))',
  },
  {
    name: 'extension btree_gist',
    does: '',
  },
  {
    name: 'function note_undelivered',
    does: ' BEGIN UPDATE "Request" SET "undeliveredSince" = ( SELECT min(m."createdAt") FROM "OutgoingMail" m WHERE m."requestId" = NEW."requestId" AND m."state" IN (\'FAILED\', \'TO_POST\')) WHERE "id" = NEW."requestId"; RETURN NULL; END',
  },
  {
    name: 'function queue_rank',
    does: ' BEGIN NEW."queueRank" := CASE WHEN NEW."pausedSince" IS NOT NULL THEN 2 WHEN NEW."kind" = \'MINOR_ERASURE\' THEN 0 ELSE 1 END; RETURN NEW; END',
  },
  {
    name: 'function refuse_change',
    does: " BEGIN RAISE EXCEPTION 'LEDGER_IS_APPEND_ONLY' USING ERRCODE = 'restrict_violation', DETAIL = format('%s on %s is refused', TG_OP, TG_TABLE_NAME); END",
  },
  {
    name: 'function refuse_rewind',
    does: ' BEGIN IF NEW."lastNumber" <> OLD."lastNumber" + 1 OR NEW."stream" <> OLD."stream" OR NEW."kind" <> OLD."kind" THEN RAISE EXCEPTION \'LEDGER_IS_APPEND_ONLY\' USING ERRCODE = \'restrict_violation\', DETAIL = \'the head of a stream moves one event at a time\'; END IF; RETURN NEW; END',
  },
  {
    name: 'index Answer_copy_kept',
    does: 'CREATE INDEX "Answer_copy_kept" ON public."Answer" USING btree ("availableUntil") WHERE (("deliveredAt" IS NOT NULL) AND ("copyGoneAt" IS NULL))',
  },
  {
    name: 'index ConsentRecord_once',
    does: 'CREATE UNIQUE INDEX "ConsentRecord_once" ON public."ConsentRecord" USING btree ("emailHash", "identityNumberHash", purpose, "policyVersion", "givenAt") NULLS NOT DISTINCT WHERE ("givenAt" IS NOT NULL)',
  },
  {
    name: 'index DataSubject_joined',
    does: 'CREATE INDEX "DataSubject_joined" ON public."DataSubject" USING btree ("freeCopyHolderId") WHERE ("freeCopyHolderId" IS NOT NULL)',
  },
  {
    name: 'index DataSubject_nameHashes_idx',
    does: 'CREATE INDEX "DataSubject_nameHashes_idx" ON public."DataSubject" USING gin ("nameHashes") WITH (fastupdate=off)',
  },
  {
    name: 'index DataSubject_protected',
    does: 'CREATE INDEX "DataSubject_protected" ON public."DataSubject" USING btree (id) WHERE "protectedIdentity"',
  },
  {
    name: 'index DataSubject_unhashed',
    does: 'CREATE INDEX "DataSubject_unhashed" ON public."DataSubject" USING btree (id) WHERE ("nameHashes" IS NULL)',
  },
  {
    name: 'index OutgoingMail_by_time',
    does: 'CREATE INDEX "OutgoingMail_by_time" ON public."OutgoingMail" USING brin ("sentAt") WITH (autosummarize=\'on\') WHERE ("sentAt" IS NOT NULL)',
  },
  {
    name: 'index OutgoingMail_failed',
    does: 'CREATE INDEX "OutgoingMail_failed" ON public."OutgoingMail" USING btree ("createdAt") WHERE (state = \'FAILED\'::"MailState")',
  },
  {
    name: 'index OutgoingMail_person',
    does: 'CREATE INDEX "OutgoingMail_person" ON public."OutgoingMail" USING btree ("dataSubjectId") WHERE ("dataSubjectId" IS NOT NULL)',
  },
  {
    name: 'index OutgoingMail_task',
    does: 'CREATE INDEX "OutgoingMail_task" ON public."OutgoingMail" USING btree ("taskId") WHERE ("taskId" IS NOT NULL)',
  },
  {
    name: 'index OutgoingMail_undelivered',
    does: 'CREATE INDEX "OutgoingMail_undelivered" ON public."OutgoingMail" USING btree ("requestId", "createdAt") WHERE (state = ANY (ARRAY[\'FAILED\'::"MailState", \'TO_POST\'::"MailState"]))',
  },
  {
    name: 'index OutgoingMail_waiting',
    does: 'CREATE INDEX "OutgoingMail_waiting" ON public."OutgoingMail" USING btree ("createdAt") WHERE (state = \'QUEUED\'::"MailState")',
  },
  {
    name: 'index Request_answered',
    does: 'CREATE INDEX "Request_answered" ON public."Request" USING btree ("deliveredAt" DESC, id) WHERE (("endedAt" IS NOT NULL) AND ("deliveredAt" IS NOT NULL))',
  },
  {
    name: 'index Request_closed',
    does: 'CREATE INDEX "Request_closed" ON public."Request" USING btree ("endedAt", id) WHERE (("endedAt" IS NOT NULL) AND ("purgedAt" IS NULL))',
  },
  {
    name: 'index Request_filed_by',
    does: 'CREATE INDEX "Request_filed_by" ON public."Request" USING btree ("filedById") WHERE ("filedById" IS NOT NULL)',
  },
  {
    name: 'index Request_follows',
    does: 'CREATE INDEX "Request_follows" ON public."Request" USING btree ("followsId") WHERE ("followsId" IS NOT NULL)',
  },
  {
    name: 'index Request_open_notices',
    does: 'CREATE INDEX "Request_open_notices" ON public."Request" USING btree ("dueOn") WHERE (("endedAt" IS NULL) AND (("halfTimeAt" IS NULL) OR ("lateNoticeAt" IS NULL)))',
  },
  {
    name: 'index Request_queue',
    does: 'CREATE INDEX "Request_queue" ON public."Request" USING btree ("queueRank", "dueOn", id) INCLUDE (kind, state, channel, locale, "feeState", "assigneeId") WHERE ("endedAt" IS NULL)',
  },
  {
    name: 'index Request_queue_approval',
    does: 'CREATE INDEX "Request_queue_approval" ON public."Request" USING btree ("queueRank", "dueOn", id) INCLUDE (kind, state, channel, locale, "feeState", "assigneeId") WHERE (("endedAt" IS NULL) AND ("approvalAskedAt" IS NOT NULL))',
  },
  {
    name: 'index Request_queue_assignee',
    does: 'CREATE INDEX "Request_queue_assignee" ON public."Request" USING btree ("assigneeId", "queueRank", "dueOn", id) INCLUDE (kind, state, channel, locale, "feeState", "assigneeId") WHERE ("endedAt" IS NULL)',
  },
  {
    name: 'index Request_queue_channel',
    does: 'CREATE INDEX "Request_queue_channel" ON public."Request" USING btree (channel, "queueRank", "dueOn", id) INCLUDE (kind, state, channel, locale, "feeState", "assigneeId") WHERE ("endedAt" IS NULL)',
  },
  {
    name: 'index Request_queue_fee',
    does: 'CREATE INDEX "Request_queue_fee" ON public."Request" USING btree ("feeState", "queueRank", "dueOn", id) INCLUDE (kind, state, channel, locale, "feeState", "assigneeId") WHERE (("endedAt" IS NULL) AND ("feeState" <> \'NONE\'::"FeeState"))',
  },
  {
    name: 'index Request_queue_kind',
    does: 'CREATE INDEX "Request_queue_kind" ON public."Request" USING btree (kind, "queueRank", "dueOn", id) INCLUDE (kind, state, channel, locale, "feeState", "assigneeId") WHERE ("endedAt" IS NULL)',
  },
  {
    name: 'index Request_queue_kind_state',
    does: 'CREATE INDEX "Request_queue_kind_state" ON public."Request" USING btree (kind, state, "queueRank", "dueOn", id) INCLUDE (kind, state, channel, locale, "feeState", "assigneeId") WHERE ("endedAt" IS NULL)',
  },
  {
    name: 'index Request_queue_locale',
    does: 'CREATE INDEX "Request_queue_locale" ON public."Request" USING btree (locale, "queueRank", "dueOn", id) INCLUDE (kind, state, channel, locale, "feeState", "assigneeId") WHERE ("endedAt" IS NULL)',
  },
  {
    name: 'index Request_queue_state',
    does: 'CREATE INDEX "Request_queue_state" ON public."Request" USING btree (state, "queueRank", "dueOn", id) INCLUDE (kind, state, channel, locale, "feeState", "assigneeId") WHERE ("endedAt" IS NULL)',
  },
  {
    name: 'index Request_queue_unanswered',
    does: 'CREATE INDEX "Request_queue_unanswered" ON public."Request" USING btree ("queueRank", "dueOn", id) INCLUDE (kind, state, channel, locale, "feeState", "assigneeId") WHERE (("endedAt" IS NULL) AND ("unansweredSince" IS NOT NULL))',
  },
  {
    name: 'index Request_queue_unassigned',
    does: 'CREATE INDEX "Request_queue_unassigned" ON public."Request" USING btree ("queueRank", "dueOn", id) INCLUDE (kind, state, channel, locale, "feeState", "assigneeId") WHERE (("endedAt" IS NULL) AND ("assigneeId" IS NULL))',
  },
  {
    name: 'index Request_queue_undelivered',
    does: 'CREATE INDEX "Request_queue_undelivered" ON public."Request" USING btree ("queueRank", "dueOn", id) INCLUDE (kind, state, channel, locale, "feeState", "assigneeId", "endedAt") WHERE ("undeliveredSince" IS NOT NULL)',
  },
  {
    name: 'index StoredFile_message',
    does: 'CREATE INDEX "StoredFile_message" ON public."StoredFile" USING btree ("messageId") WHERE ("messageId" IS NOT NULL)',
  },
  {
    name: 'index StoredFile_task',
    does: 'CREATE INDEX "StoredFile_task" ON public."StoredFile" USING btree ("taskId") WHERE ("taskId" IS NOT NULL)',
  },
  {
    name: 'index StoredFile_unfinished',
    does: 'CREATE INDEX "StoredFile_unfinished" ON public."StoredFile" USING btree ("createdAt") WHERE ("completedAt" IS NULL)',
  },
  {
    name: 'index Suspension_open',
    does: 'CREATE UNIQUE INDEX "Suspension_open" ON public."Suspension" USING btree ("requestId", reason) WHERE ("answeredAt" IS NULL)',
  },
  {
    name: 'index Task_open_by_due',
    does: 'CREATE INDEX "Task_open_by_due" ON public."Task" USING btree ("dueOn", "requestId") WHERE (("doneAt" IS NULL) AND ("withdrawnAt" IS NULL))',
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
  {
    name: 'trigger OutgoingMail_undelivered_insert',
    does: 'NOT ALWAYS CREATE TRIGGER "OutgoingMail_undelivered_insert" AFTER INSERT ON public."OutgoingMail" FOR EACH ROW WHEN (((new."requestId" IS NOT NULL) AND (new.state = ANY (ARRAY[\'FAILED\'::"MailState", \'TO_POST\'::"MailState"])))) EXECUTE FUNCTION note_undelivered()',
  },
  {
    name: 'trigger OutgoingMail_undelivered_update',
    does: 'NOT ALWAYS CREATE TRIGGER "OutgoingMail_undelivered_update" AFTER UPDATE OF state ON public."OutgoingMail" FOR EACH ROW WHEN (((new."requestId" IS NOT NULL) AND (new.state <> old.state) AND ((new.state = ANY (ARRAY[\'FAILED\'::"MailState", \'TO_POST\'::"MailState"])) OR (old.state = ANY (ARRAY[\'FAILED\'::"MailState", \'TO_POST\'::"MailState"]))))) EXECUTE FUNCTION note_undelivered()',
  },
  {
    name: 'trigger Request_queue_rank',
    does: 'NOT ALWAYS CREATE TRIGGER "Request_queue_rank" BEFORE INSERT OR UPDATE OF kind, "pausedSince", "queueRank" ON public."Request" FOR EACH ROW EXECUTE FUNCTION queue_rank()',
  },
]
