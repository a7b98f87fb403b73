// $1 and $2: the first and the last number of a batch.

/** Their keys, records and accounts. One in ten came by letter or e-mail and has no account. */
export const insertPeople = [
  `INSERT INTO "PersonKey" ("id", "wrapped", "masterKeyId", "createdAt")
  SELECT md5('key' || i)::uuid, decode(repeat(md5('wrapped' || i), 4), 'hex'), 'bench', now()
  FROM generate_series($1::int, $2::int) i`,

  `INSERT INTO "DataSubject" ("id", "keyId", "sealedDetails", "identityNumberHash", "knownContactHash", "assurance",
    "protectedIdentity", "onboardedAt", "locale", "createdAt", "updatedAt", "nameHashes")
  SELECT md5('person' || i)::uuid, md5('key' || i)::uuid, decode(repeat(md5('details' || i), 11), 'hex'),
    CASE WHEN i % 5 < 4 THEN sha256(int8send(i)) END, CASE WHEN i % 5 = 4 THEN sha256(int8send(i)) END,
    (CASE WHEN i % 3 = 0 THEN 'CHECKED_BY_STAFF' WHEN i % 7 = 0 THEN 'EID' ELSE 'EMAIL_CONFIRMED' END)::"AssuranceLevel",
    i % 500 = 0, now(), (CASE WHEN i % 10 = 0 THEN 'en' ELSE 'sv' END)::"Locale", now(), now(), first_names.hashes || family_names.hashes
  FROM (SELECT i, floor(power(random(), 3) * (SELECT count(*) FROM first_names))::int AS first,
      floor(power(random(), 3) * (SELECT count(*) FROM family_names))::int AS family
    FROM generate_series($1::int, $2::int) i) named
  JOIN first_names ON first_names.place = first JOIN family_names ON family_names.place = family`,

  `INSERT INTO "Account" ("id", "keyId", "emailHash", "sealedEmail", "role", "locale", "dataSubjectId", "createdAt", "lastSeenAt")
  SELECT md5('account' || i)::uuid, md5('key' || i)::uuid, sha256(int8send(-i)), decode(repeat(md5('e-mail' || i), 4), 'hex'),
    'DATA_SUBJECT', (CASE WHEN i % 10 = 0 THEN 'en' ELSE 'sv' END)::"Locale", md5('person' || i)::uuid, now(), now()
  FROM generate_series($1::int, $2::int) i WHERE i % 10 <> 3`,
]

/**
 * $3 people, $4 references, $5 officers, $6 days back. Kinds as they come to a lender. Within the month the open ones thin out with
 * age; what is open after that was extended, or waits for its person.
 */
export const insertRequests = `
  WITH drawn AS MATERIALIZED (
    SELECT i, random() AS a, random() AS b, random() AS c, random() AS d, random() AS e, random() AS f, random() AS g,
      floor(power(random(), 1.3) * $6::int)::int AS age
    FROM generate_series($1::int, $2::int) i),
  aged AS (
    SELECT *, CASE WHEN age <= 31 THEN a * 34 > age WHEN age <= 90 THEN a < 0.06 ELSE a < 0.0005 END AS open,
      (CASE WHEN b < 0.52 THEN 'ACCESS' WHEN b < 0.78 THEN 'ERASURE' WHEN b < 0.88 THEN 'CONSENT_WITHDRAWAL'
        WHEN b < 0.92 THEN 'OBJECTION' WHEN b < 0.95 THEN 'RECTIFICATION' WHEN b < 0.97 THEN 'RESTRICTION'
        WHEN b < 0.99 THEN 'OTHER' ELSE 'MINOR_ERASURE' END)::"RequestKind" AS kind
    FROM drawn),
  stated AS (
    SELECT *, (CASE
        WHEN NOT open THEN CASE WHEN c < 0.06 AND kind NOT IN ('CONSENT_WITHDRAWAL', 'MINOR_ERASURE') THEN 'WITHDRAWN'
          WHEN c < 0.1 THEN 'DELIVERED' ELSE 'CLOSED' END
        WHEN age < 4 AND c < 0.8 THEN 'RECEIVED'
        WHEN kind = 'CONSENT_WITHDRAWAL' THEN CASE WHEN c < 0.3 THEN 'RECEIVED' ELSE 'IN_PROGRESS' END
        WHEN age > 90 OR c < 0.08 THEN 'WAITING_FOR_PERSON' WHEN c < 0.16 THEN 'DECIDED' WHEN c < 0.3 THEN 'RECEIVED'
        ELSE 'IN_PROGRESS' END)::"RequestState" AS state,
      open AND age BETWEEN 32 AND 90 AND d < 0.9 AS longer
    FROM aged)
  INSERT INTO "Request" ("id", "reference", "kind", "state", "dataSubjectId", "filedById", "channel", "locale", "formVersion",
    "sealedAnswers", "receivedAt", "receivedOn", "dueOn", "extendedDueOn", "targetOn", "assigneeId", "outcome", "deliveredAt",
    "endedAt", "feeState", "pausedSince", "extendedAt", "extensionReason", "sealedExtensionReason", "approvalAskedAt",
    "unansweredSince", "ledgerStream")
  SELECT md5('request' || i)::uuid, ($4::text[])[i - $1::int + 1], kind, state, md5('person' || who)::uuid,
    CASE WHEN who % 10 <> 3 THEN md5('account' || who)::uuid END,
    (CASE WHEN d < 0.78 THEN 'PORTAL' WHEN d < 0.92 THEN 'EMAIL' WHEN d < 0.96 THEN 'TELEPHONE' WHEN d < 0.99 THEN 'LETTER'
      ELSE 'VISIT' END)::"Channel",
    (CASE WHEN who % 10 = 0 THEN 'en' ELSE 'sv' END)::"Locale", 1, decode(repeat(md5('answers' || i), 12), 'hex'),
    received + time '10:00', received, CASE WHEN longer THEN dates.extended ELSE due END, dates.extended, target,
    CASE WHEN state = 'RECEIVED' AND e < 0.7 OR e < 0.05 THEN NULL ELSE ($5::uuid[])[1 + floor(f * cardinality($5::uuid[]))] END,
    CASE WHEN answered THEN (CASE WHEN kind = 'CONSENT_WITHDRAWAL' THEN 'STOPPED' WHEN kind = 'ACCESS' AND g < 0.9 THEN 'COPY'
      WHEN g < 0.2 THEN 'NO_DATA' WHEN g < 0.3 THEN 'REFUSED' WHEN g < 0.4 THEN 'PARTLY' ELSE 'FULFILLED' END)::"Outcome" END,
    CASE WHEN answered THEN received + least(all_of_it.age, 25) * interval '1 day' END, CASE WHEN NOT open THEN received + least(all_of_it.age, 25) * interval '1 day' END,
    (CASE WHEN kind <> 'ACCESS' OR g > 0.045 THEN 'NONE' WHEN NOT open THEN 'WAIVED' WHEN g < 0.03 THEN 'TO_ASSESS'
      WHEN g < 0.04 THEN 'QUOTED' ELSE 'ACCEPTED' END)::"FeeState",
    CASE WHEN state = 'WAITING_FOR_PERSON' THEN received + 3 END,
    CASE WHEN longer THEN due - interval '2 days' END,
    CASE WHEN longer THEN 'COMPLEX'::"ExtensionReason" END, CASE WHEN longer THEN '\\x00'::bytea END,
    CASE WHEN open AND state = 'IN_PROGRESS' AND g > 0.97 THEN due - interval '7 days' END,
    CASE WHEN open AND f * 25 < 1 THEN due - interval '9 days' END, md5('stream' || i)
  FROM (SELECT *, state IN ('DELIVERED', 'CLOSED') AS answered, 1 + (i::bigint * 7919) % $3::int AS who FROM stated) all_of_it
  JOIN dates ON dates.age = all_of_it.age`

/** What requests bring along: a receipt each in the last year, of which a few were never delivered, and what a second person has to approve. */
export const insertMails = `
  WITH proposed AS (
    INSERT INTO "Answer" ("requestId", "sealedLetter", "approval", "proposedById", "proposedAt", "updatedById", "updatedAt")
    SELECT "id", '\\x00', 'PROPOSED', "assigneeId", "approvalAskedAt", "assigneeId", "approvalAskedAt"
    FROM "Request" WHERE "approvalAskedAt" IS NOT NULL AND "assigneeId" IS NOT NULL)
  INSERT INTO "OutgoingMail" ("id", "kind", "requestId", "state", "attempts", "createdAt", "sentAt")
  SELECT md5('mail' || "id")::uuid, 'RECEIPT', "id", (CASE WHEN lost THEN 'FAILED' ELSE 'SENT' END)::"MailState", 1,
    "receivedAt", CASE WHEN NOT lost THEN "receivedAt" END
  FROM (SELECT *, random() < 0.002 AS lost FROM "Request" WHERE "receivedOn" > $1::date - 365) each_one`
