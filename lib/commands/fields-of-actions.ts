import { longestRevokeReason } from '@/lib/casework/copies/revoke-copy'
import { longestDecisionText } from '@/lib/rights/decisions/check-text'
import { longestComment } from '@/lib/rights/decisions/four-eyes'
import { longestMessage } from '@/lib/rights/message-text'

const row = 'the id of something of that case, a UUID; NOT_FOUND for any other'
const made =
  'an id made with the page, a UUID, so that the same is kept once; NOT_FOUND for any other'
const text = (longest: number, missing: string) =>
  `text of at most ${longest} characters; ${missing}, TEXT_TOO_LONG, TEXT_UNREADABLE`

/** What each field is that an action reads by its name, and what becomes of another value. */
export const fieldsOfActions: readonly (readonly [field: string, says: string])[] = [
  ['checked', 'how a colleague made sure who asks, of a list; ASKER_CHECK_MISSING'],
  ['alone', text(longestComment, 'ALONE_REASON_MISSING')],
  [
    'answer',
    'a passkey’s answer, JSON of at most 20,000 characters, PASSKEY_REFUSED for any other; or one of the answers that the page offers',
  ],
  ['bounced', 'the id of a mail of that case that was sent; BOUNCE_MISSING for any other'],
  ['channel', 'how an answer came, of a list; NOTED_HOW_MISSING'],
  ['check', 'which point of the first-run list, of a list; NOT_FOUND'],
  [
    'code',
    'digits of a mail, an app or a telephone; the codes SIGN_IN_CODE_…, FACTOR_CODE_…, TELEPHONE_CODE_…; tries are counted',
  ],
  ['comment', text(longestComment, 'COMMENT_MISSING')],
  ['done-ERASE', 'the systems that are done, of the profile’s; SYSTEM_UNKNOWN, SYSTEMS_EMPTY'],
  ['draft', 'the id of one’s own draft; DRAFT_INCOMPLETE for any other'],
  ['email', 'an e-mail address; EMAIL_MISSING, EMAIL_INVALID'],
  ['factor', 'the id of one’s own second factor; NOT_FOUND'],
  ['file', row],
  ['id', 'the id of a colleague’s account; NOT_FOUND'],
  ['internal', text(longestMessage, 'NOTE_MISSING')],
  ['kept', 'the id of a file of one’s own draft; NOT_FOUND'],
  ['key', 'an open line of the profile; LINE_UNKNOWN'],
  ['kind', 'a kind of request that may be set; KIND_MISSING, KIND_UNCHANGED'],
  [
    'letter',
    'a letter’s id, NOT_FOUND for any other; or the letter itself, text of at most 60,000 characters',
  ],
  ['list', 'the part of the queue that is shown: filters of lists; any other is left out'],
  ['lookUp', 'the id of one’s own look-up within 15 minutes; NOT_FOUND'],
  ['madeCode', 'not read: written by the action for the page alone'],
  ['mails', 'ids of mails of that case, 1 to 100; NOT_FOUND'],
  ['messageId', made],
  ['next', 'a page of this portal, of at most 500 characters; any other is left out'],
  ['note', 'how an identity was checked, see there; or an id made with the page'],
  ['noteId', made],
  ['part', 'a kind of request that may be split off; KIND_MISSING, KIND_UNCHANGED'],
  ['purpose', 'ADD; any other is SHOW'],
  ['question', 'the id of an open question of that case; TRANSITION_NOT_ALLOWED'],
  ['reason', text(longestDecisionText, 'LIFTING_REASON_MISSING')],
  [
    'reference',
    'a reference with its check character, however it is typed; NOT_FOUND for one that the actor may not see, is not there or cannot be',
  ],
  ['registrationId', made],
  [
    'request',
    'references of cases, at most as many as a page of the queue; NOTHING_SELECTED, NOT_FOUND',
  ],
  ['revokeReason', text(longestRevokeReason, 'REVOKE_REASON_MISSING')],
  ['role', 'a role of staff; STAFF_ROLE_MISSING'],
  ['said', text(longestMessage, 'NOTED_HOW_MISSING')],
  ['seen', 'the notice as it was previewed; a changed one is shown once more and not sent'],
  ['session', 'the id of one’s own session; NOT_FOUND for any other'],
  ['settled', text(longestMessage, 'NOTE_MISSING')],
  ['step', 'a question of the form; NOT_FOUND'],
  ['task', row],
  ['terms', 'what a case is searched by, see there'],
  ['text', text(longestMessage, 'MESSAGE_MISSING')],
  ['then', 'which of the form’s buttons was pressed; any other word is the first button'],
  ['to', '“me”, “none” or the id of an officer; ASSIGNEE_UNKNOWN'],
  [
    'token',
    'what a mail’s link carries, at most 100 characters; SIGN_IN_EXPIRED, GUARDIAN_FORM_EXPIRED, TASK_LINK_OVER for any that leads nowhere',
  ],
  [
    'version',
    'the version that the page showed; another one than the stored: CHANGED_MEANWHILE, or the page’s own words for it',
  ],
  ['way', 'how an identity was checked, see there'],
  ['workload', 'not read: written by the action for the page alone'],
]
