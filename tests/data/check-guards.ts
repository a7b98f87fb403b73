import type { Guard } from './catalogue'

/** The conditions that every row of a table has to meet. */
export const checkGuards: Guard[] = [
  {
    name: 'check Account_eid_of_people',
    does: '"Account" CHECK ((("eidHash" IS NULL) OR (role = \'DATA_SUBJECT\'::"Role")))',
  },
  {
    name: 'check Account_staff_apart',
    does: '"Account" CHECK (((role = \'DATA_SUBJECT\'::"Role") OR ("dataSubjectId" IS NULL)))',
  },
  {
    name: 'check Answer_alone',
    does: '"Answer" CHECK (("sentAlone" = ("sealedAloneReason" IS NOT NULL)))',
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
    name: 'check Answer_four_eyes',
    does: '"Answer" CHECK (((approval <> \'APPROVED\'::"Approval") OR (("approvedById" IS NOT NULL) AND ("approvedAt" IS NOT NULL) AND (("approvedById" <> "proposedById") OR "sentAlone"))))',
  },
  {
    name: 'check Answer_lifted',
    does: '"Answer" CHECK ((("liftedAt" IS NULL) OR ("liftedAt" > "liftingNoticeAt")))',
  },
  {
    name: 'check Answer_lifting_notice',
    does: '"Answer" CHECK (((("liftingNoticeAt" IS NULL) = ("liftingOn" IS NULL)) AND (("liftingNoticeAt" IS NULL) = ("sealedLiftingReason" IS NULL))))',
  },
  {
    name: 'check Answer_proposed',
    does: '"Answer" CHECK (((approval = \'NONE\'::"Approval") OR (("proposedById" IS NOT NULL) AND ("proposedAt" IS NOT NULL))))',
  },
  {
    name: 'check Answer_revoked',
    does: '"Answer" CHECK (((("revokedAt" IS NULL) = ("revokedById" IS NULL)) AND (("revokedAt" IS NULL) = ("sealedRevokedReason" IS NULL)) AND (("revokedAt" IS NULL) OR ("deliveredAt" IS NOT NULL))))',
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
    name: 'check Contact_reached',
    does: '"Contact" CHECK ((("sealedEmail" IS NOT NULL) OR ("sealedAddress" IS NOT NULL)))',
  },
  {
    name: 'check FeeQuote_amount',
    does: '"FeeQuote" CHECK (("amountSek" > 0))',
  },
  {
    name: 'check FeeQuote_four_eyes',
    does: '"FeeQuote" CHECK (((approval <> \'APPROVED\'::"Approval") OR (("approvedById" IS NOT NULL) AND ("approvedAt" IS NOT NULL) AND (("approvedById" <> "proposedById") OR "sentAlone"))))',
  },
  {
    name: 'check FeeQuote_quoted',
    does: '"FeeQuote" CHECK (((("quotedAt" IS NULL) = ("answerBy" IS NULL)) AND (("quotedAt" IS NULL) OR (approval = \'APPROVED\'::"Approval"))))',
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
    does: '"OutgoingMail" CHECK (((kind = \'SIGN_IN\'::"MailKind") = ("signInId" IS NOT NULL)))',
  },
  {
    name: 'check OutgoingMail_letter',
    does: '"OutgoingMail" CHECK ((((state <> \'TO_POST\'::"MailState") OR ("sealedLetter" IS NOT NULL)) AND (("postedOn" IS NULL) OR ("sealedLetter" IS NOT NULL))))',
  },
  {
    name: 'check OutgoingMail_posted',
    does: '"OutgoingMail" CHECK ((("postedOn" IS NULL) OR ("sentAt" IS NOT NULL)))',
  },
  {
    name: 'check OutgoingMail_sent',
    does: '"OutgoingMail" CHECK (((state = \'SENT\'::"MailState") = ("sentAt" IS NOT NULL)))',
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
    does: '"Request" CHECK (((("deliveredAt" IS NULL) = (outcome IS NULL)) AND ((state <> \'DELIVERED\'::"RequestState") OR ("deliveredAt" IS NOT NULL))))',
  },
  {
    name: 'check Request_ended',
    does: '"Request" CHECK ((("endedAt" IS NOT NULL) = (state = ANY (ARRAY[\'DELIVERED\'::"RequestState", \'CLOSED\'::"RequestState", \'WITHDRAWN\'::"RequestState"]))))',
  },
  {
    name: 'check Request_extended',
    does: '"Request" CHECK (((("extendedAt" IS NULL) = ("extensionReason" IS NULL)) AND (("extendedAt" IS NULL) = ("sealedExtensionReason" IS NULL))))',
  },
  {
    name: 'check Request_paused',
    does: '"Request" CHECK ((("pausedSince" IS NULL) OR (state = \'WAITING_FOR_PERSON\'::"RequestState")))',
  },
  {
    name: 'check Request_purged',
    does: '"Request" CHECK (((("purgedAt" IS NULL) = ("dataSubjectId" IS NOT NULL)) AND (("purgedAt" IS NULL) OR (("endedAt" IS NOT NULL) AND (octet_length("sealedAnswers") = 0) AND ("sealedRepresentative" IS NULL) AND ("filedById" IS NULL) AND ("draftId" IS NULL)))))',
  },
  {
    name: 'check Request_reference_form',
    does: '"Request" CHECK ((reference ~ \'^INS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$\'::text))',
  },
  {
    name: 'check Request_reopened',
    does: '"Request" CHECK ((("reopenedAt" IS NULL) = ("reopenedFor" IS NULL)))',
  },
  {
    name: 'check Request_suspended',
    does: '"Request" CHECK (("suspendedDays" >= 0))',
  },
  {
    name: 'check Session_ends',
    does: '"Session" CHECK ((("expiresAt" > "createdAt") AND ("idleExpiresAt" <= "expiresAt") AND (octet_length("tokenHash") = 32)))',
  },
  {
    name: 'check SignIn_short',
    does: '"SignIn" CHECK ((("expiresAt" > "createdAt") AND ("expiresAt" <= ("createdAt" + \'00:10:00\'::interval)) AND ((tries >= 0) AND (tries <= 5))))',
  },
  {
    name: 'check StaffFactor_whole',
    does: '"StaffFactor" CHECK (\nCASE kind\n    WHEN \'TOTP\'::"FactorKind" THEN (("sealedSecret" IS NOT NULL) AND ("credentialId" IS NULL) AND ("publicKey" IS NULL))\n    ELSE (("sealedSecret" IS NULL) AND ("credentialId" IS NOT NULL) AND ("publicKey" IS NOT NULL) AND (counter IS NOT NULL))\nEND)',
  },
  {
    name: 'check StoredFile_complete',
    does: '"StoredFile" CHECK (((size >= 0) AND (("completedAt" IS NULL) OR (size > 0))))',
  },
  {
    name: 'check StoredFile_owner',
    does: '"StoredFile" CHECK ((num_nonnulls("requestId", "draftId") = 1))',
  },
  {
    name: 'check Suspension_answered',
    does: '"Suspension" CHECK ((("answeredAt" IS NULL) = ("end" IS NULL)))',
  },
  {
    name: 'check Suspension_order',
    does: '"Suspension" CHECK ((("answeredAt" IS NULL) OR ("answeredAt" >= "askedAt")))',
  },
  {
    name: 'check Task_about',
    does: '"Task" CHECK (((action IS NULL) OR (about IS NOT NULL)))',
  },
  {
    name: 'check Task_link',
    does: '"Task" CHECK ((("linkHash" IS NULL) = ("linkExpiresAt" IS NULL)))',
  },
  {
    name: 'check Task_result',
    does: '"Task" CHECK (((("doneAt" IS NULL) = (result IS NULL)) AND (("doneById" IS NULL) OR ("doneAt" IS NOT NULL))))',
  },
  {
    name: 'check Task_system',
    does: '"Task" CHECK (((kind = \'DO_IN_SYSTEM\'::"TaskKind") = (action IS NOT NULL)))',
  },
  {
    name: 'check Task_withdrawn',
    does: '"Task" CHECK ((("withdrawnAt" IS NULL) OR ("doneAt" IS NULL)))',
  },
  {
    name: 'check TelephoneCode_times',
    does: '"TelephoneCode" CHECK (("expiresAt" > "createdAt"))',
  },
  {
    name: 'check TelephoneCode_tries',
    does: '"TelephoneCode" CHECK (("triesLeft" >= 0))',
  },
]
