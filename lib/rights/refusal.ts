/**
 * Every reason for which the portal refuses something, as a closed union of codes.
 * Words for each code are chosen at the edge, from messages/<locale>/refusals.json.
 */
export const refusalCodes = [
  // who may do what
  'NOT_FOUND',
  'NOT_SIGNED_IN',
  'NOT_ONBOARDED',
  'TOO_MANY_ATTEMPTS',
  // sign-in
  'EMAIL_MISSING',
  'EMAIL_INVALID',
  'SIGN_IN_EXPIRED',
  'SIGN_IN_CODE_MISSING',
  'SIGN_IN_CODE_WRONG',
  'EID_REFUSED',
  'EID_CONFLICT',
  'SSO_REFUSED',
  'SSO_NO_ROLE',
  'SSO_CLOSED',
  'SIGN_IN_BY_WORK',
  // the second factor of the staff
  'CONFIRM_AGAIN',
  'FACTOR_CODE_MISSING',
  'FACTOR_CODE_WRONG',
  'FACTOR_TRIES_TOO_MANY',
  'FACTOR_EXPIRED',
  'FACTOR_LAST',
  'FACTORS_TOO_MANY',
  'FACTORS_OWN',
  'PASSKEY_REFUSED',
  'PASSKEY_KNOWN',
  // who you are
  'NAME_MISSING',
  'NAME_TOO_LONG',
  'IDENTIFICATION_MISSING',
  'IDENTIFICATION_DISAGREES',
  'IDENTITY_NUMBER_MISSING',
  'IDENTITY_NUMBER_FORMAT',
  'IDENTITY_NUMBER_DATE',
  'IDENTITY_NUMBER_CHECK_DIGIT',
  'BIRTH_DATE_MISSING',
  'BIRTH_DATE_INVALID',
  'BIRTH_DATE_FUTURE',
  'BIRTH_DATE_TOO_EARLY',
  'KNOWN_CONTACT_MISSING',
  'KNOWN_CONTACT_INVALID',
  'UNDER_AGE',
  // the form for children
  'GUARDIAN_NAME_MISSING',
  'GUARDIAN_BIRTH_DATE_MISSING',
  'GUARDIAN_CHILD_IS_ADULT',
  'GUARDIAN_FORM_EXPIRED',
  // the request
  'SCOPE_MISSING',
  'CATEGORIES_EMPTY',
  'CATEGORY_UNKNOWN',
  'PERIOD_CHOICE_MISSING',
  'PERIOD_DATE_INVALID',
  'PERIOD_INCOMPLETE',
  'PERIOD_REVERSED',
  'PERIOD_FUTURE',
  'DRAFT_INCOMPLETE',
  'DRAFT_STALE',
  'DRAFT_CHANGED',
  'TEXT_TOO_LONG',
  'TEXT_UNREADABLE',
  'KIND_NOT_OFFERED',
  'OPEN_REQUEST_EXISTS',
  'FREE_COPY_USED',
  'GROUND_MISSING',
  'ORDER_MISSING',
  'SITUATION_MISSING',
  'OBJECTION_MISSING',
  'OBJECTION_SITUATION_MISSING',
  'PURPOSES_EMPTY',
  'PURPOSE_UNKNOWN',
  'FIELDS_EMPTY',
  'FIELD_UNKNOWN',
  'VALUE_MISSING',
  'MEANWHILE_MISSING',
  'OTHER_TEXT_MISSING',
  'CONSENTS_EMPTY',
  'CONSENT_UNKNOWN',
  // a request that is under way
  'MESSAGE_MISSING',
  'MESSAGES_TOO_MANY',
  'REOPEN_REASON_MISSING',
  'KIND_MISSING',
  'KIND_UNCHANGED',
  // a request that staff register
  'CHANNEL_MISSING',
  'LANGUAGE_MISSING',
  'ARRIVED_MISSING',
  'ARRIVED_INVALID',
  'ARRIVED_FUTURE',
  'REGISTERED_NAME_MISSING',
  'REACH_MISSING',
  'ADDRESS_OF_PROTECTED',
  'NUMBER_AND_BIRTH_DATE_DIFFER',
  'UNDER_AGE_WARNING',
  'SAID_MISSING',
  'OBJECTION_IS_WITHDRAWAL',
  'REPRESENTATIVE_NAME_MISSING',
  'AUTHORITY_MISSING',
  'AUTHORITY_SEEN_MISSING',
  'SAME_UNKNOWN',
  'PERHAPS_SAME',
  'POSTED_MISSING',
  'POSTED_INVALID',
  'POSTED_FUTURE',
  'POSTED_TOO_EARLY',
  // looking up a status
  'LOOK_UP_MISSING',
  'LOOK_UP_UNREADABLE',
  'LOOK_UP_PURPOSE_MISSING',
  'LOOK_UPS_TOO_MANY',
  'MAILS_TOO_MANY',
  'REQUESTS_TOO_MANY',
  'UPLOADS_TOO_MANY',
  'DOWNLOADS_TOO_MANY',
  'CALLER_FACT_MISSING',
  'CHECKS_TOO_MANY',
  'CALLER_DOES_NOT_FIT',
  'NO_ADDRESS_TO_MAIL',
  // the deadline calculator
  'RECEIVED_MISSING',
  'RECEIVED_INVALID',
  'RECEIVED_TOO_EARLY',
  'RECEIVED_TOO_LATE',
  'SUSPENDED_DAYS_INVALID',
  // the answer
  'ANSWER_MISSING',
  'ANSWER_HAS_LINES_TO_FILL',
  'COPY_MISSING',
  'COPY_NOT_EXPECTED',
  'IDENTITY_CHECK_MISSING',
  'IDENTITY_CHECK_NOTE_MISSING',
  'TRANSITION_NOT_ALLOWED',
  'CHANGED_MEANWHILE',
  'OUTCOME_MISSING',
  'LETTER_CHANGED_WHILE_WRITING',
  'LETTER_CHANGED_SINCE_PREVIEW',
  'DECISION_CHANGED_MEANWHILE',
  // a question, more time, a price, a second person
  'DOUBT_MISSING',
  'QUESTION_MISSING',
  'QUESTION_OPEN',
  'QUESTION_TOO_LATE',
  'IDENTITY_SETTLED',
  'TELEPHONE_ENDING_INVALID',
  'LARGE_AMOUNT_MISSING',
  'CLARIFICATION_TOO_LATE',
  'CLARIFICATION_ANSWERED',
  'TELEPHONE_CODE_MISSING',
  'TELEPHONE_CODE_WRONG',
  'TELEPHONE_CODE_GONE',
  'NOTED_HOW_MISSING',
  'EXTENSION_REASON_MISSING',
  'EXTENSION_NO_OTHER_REQUESTS',
  'EXTENSION_TEXT_MISSING',
  'EXTENSION_TAKEN',
  'EXTENSION_TOO_LATE',
  'DONE_TOO_MANY',
  'FEE_NOT_OPEN',
  'FEE_ANSWER_MISSING',
  'FEE_QUOTE_TOO_LATE',
  'FEE_GROUND_MISSING',
  'FEE_LINES_MISSING',
  'FEE_LINE_INCOMPLETE',
  'FEE_AMOUNT_INVALID',
  'FEE_REASON_MISSING',
  'FEE_PROOF_MISSING',
  'FEE_NO_EARLIER_COPY',
  'ALONE_REASON_MISSING',
  'NOTE_MISSING',
  // the decision
  'DECISION_MISSING',
  'NOTHING_DECIDED',
  'HELD_MISSING',
  'THIRD_PARTIES_UNCHECKED',
  'WITHHELD_MISSING',
  'EXCESS_MISSING',
  'PROOF_MISSING',
  'TOPIC_MISSING',
  'REFUSAL_GROUND_MISSING',
  'REFUSAL_GROUND_UNKNOWN',
  'REASON_MISSING',
  'LAW_MISSING',
  'KEPT_UNTIL_MISSING',
  'KEPT_UNTIL_INVALID',
  'KEPT_UNTIL_PAST',
  'MARKETING_CANNOT_BE_REFUSED',
  'CONSENT_CANNOT_BE_REFUSED',
  'CUSTODY_MISSING',
  'CUSTODY_NOTE_MISSING',
  'COPY_COMES_FIRST',
  'REQUEST_WITHDRAWN',
  'NOT_DECIDED',
  'SYSTEMS_NOT_DONE',
  'WAYS_MISSING',
  'RECIPIENTS_NOT_NAMED',
  // four eyes
  'APPROVAL_MISSING',
  'APPROVAL_NOT_ASKED',
  'APPROVAL_NOT_NEEDED',
  'FOUR_EYES_SAME_PERSON',
  'COMMENT_MISSING',
  'ALONE_NOT_ALLOWED',
  'ALONE_TOO_EARLY',
  // a restriction in force
  'NOT_RESTRICTED',
  'LIFTING_NOT_ANNOUNCED',
  'LIFTING_ANNOUNCED',
  'LIFTING_TOO_EARLY',
  'LIFTING_REASON_MISSING',
  // lines that the policy leaves open
  'LINE_UNKNOWN',
  'LINE_TEXT_MISSING',
  // what colleagues do, and whom it is told to
  'SYSTEMS_EMPTY',
  'SYSTEM_UNKNOWN',
  'TASK_TEXT_MISSING',
  'TASK_DAY_INVALID',
  'TASK_DAY_PAST',
  'TASK_DAY_TOO_LATE',
  'TASK_ANSWERED',
  'TASK_LINK_OVER',
  'TASK_RESULT_MISSING',
  'TASK_REASON_MISSING',
  'RECIPIENTS_EMPTY',
  'RECIPIENT_UNKNOWN',
  'RECIPIENT_NAME_MISSING',
  'NOTICE_MISSING',
  'NOTICE_HAS_NUMBER',
  // the queue
  'SEARCH_MISSING',
  'SEARCH_TOO_SHORT',
  'SEARCH_UNREADABLE',
  'NOTHING_SELECTED',
  'ASSIGNEE_UNKNOWN',
  // files
  'FILE_MISSING',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE_NOT_ALLOWED',
  'FILE_CONTENT_MISMATCH',
  'FILE_NAME_INVALID',
  'FILES_TOO_MANY',
  // colleagues
  'STAFF_ROLE_MISSING',
  'ADDRESS_IS_PERSONS',
  'ADDRESS_IS_STAFF',
  'ADMIN_EXISTS',
  'OWN_ROLE',
  'OWN_ACCOUNT',
  'LAST_ADMIN',
  'ROLE_FROM_DIRECTORY',
  // a delivered copy
  'SIGN_IN_AGAIN',
  'REVOKE_REASON_MISSING',
  // the house
  'TEMPORARILY_UNAVAILABLE',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** One problem at one form field; `detail` fills the placeholders of the message and never holds what the person typed. */
export type FieldProblem = {
  field: string
  code: RefusalCode
  detail?: Record<string, string | number>
}

/** What a pure check returns: the checked value, or every problem found. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: FieldProblem[] }

/** Thrown by casework when a rule or the policy says no. The edge turns the code into words; nothing else may read the message. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly problems: FieldProblem[]

  constructor(code: RefusalCode, problems: FieldProblem[] = []) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.problems = problems
  }
}

/** The value of a check that was passed; null where it was not. */
export function passed<T>(checked: Checked<T>): T | null {
  return checked.ok ? checked.value : null
}

/** The value of a check, or its problems thrown as one refusal (the first problem's code). */
export function valueOrRefuse<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value
  throw new Refusal(checked.problems[0]?.code ?? 'NOT_FOUND', checked.problems)
}
