import { Refusal, type RefusalCode } from './refusal'

/**
 * How often something may be done, and by whom: an address (hashed), a network (hashed), a signed-in person or officer, or whoever
 * holds a link or has a case. `rows` counts what was stored instead of tries.
 */
export type Limit = {
  per: 'address' | 'network' | 'person' | 'officer' | 'link' | 'case'
  points: number
  seconds: number
  /** What someone over it is told; null where the answer stays the same and nothing happens. */
  code: RefusalCode | null
  rows?: true
}

const quarter = 900
const hour = 3600
const day = 86_400

/** Every limit of the portal. They are counted in PostgreSQL and hold over all processes. A new one is a row here and a call of countUse(). */
export const limits = {
  // sign-in: over the limit of an address the answer is the same and no mail goes out
  'sign-in-address': { per: 'address', points: 5, seconds: quarter, code: null },
  'sign-in-address-day': { per: 'address', points: 30, seconds: day, code: null },
  // after that an hour brings one mail, whose link works: somebody else cannot lock a person out for the day
  'sign-in-address-hour': { per: 'address', points: 1, seconds: hour, code: null },
  'sign-in-network': { per: 'network', points: 30, seconds: quarter, code: 'TOO_MANY_ATTEMPTS' },
  // codes, and links that lead nowhere; a valid link is never counted
  'sign-in-tries': { per: 'network', points: 60, seconds: quarter, code: 'TOO_MANY_ATTEMPTS' },
  'eid-network': { per: 'network', points: 60, seconds: quarter, code: 'TOO_MANY_ATTEMPTS' },
  // the second factor of staff, right or wrong
  'factor-officer': { per: 'officer', points: 10, seconds: quarter, code: 'FACTOR_TRIES_TOO_MANY' },
  // forms without an account
  'guardian-address': { per: 'address', points: 5, seconds: quarter, code: null },
  'guardian-network': { per: 'network', points: 20, seconds: quarter, code: 'TOO_MANY_ATTEMPTS' },
  'guardian-tries': { per: 'network', points: 60, seconds: quarter, code: 'TOO_MANY_ATTEMPTS' },
  'task-network': { per: 'network', points: 120, seconds: quarter, code: 'TOO_MANY_ATTEMPTS' },
  'deadline-network': { per: 'network', points: 1200, seconds: 60, code: 'TOO_MANY_ATTEMPTS' },
  'csp-network': { per: 'network', points: 60, seconds: 60, code: null },
  // forms of someone signed in
  'draft-person': { per: 'person', points: 1200, seconds: hour, code: 'TOO_MANY_ATTEMPTS' },
  'code-person': { per: 'person', points: 20, seconds: hour, code: 'TOO_MANY_ATTEMPTS' },
  // each of these is mailed to legal@
  'request-person': {
    ...{ per: 'person', points: 30, seconds: day, code: 'REQUESTS_TOO_MANY', rows: true },
  },
  'message-person': {
    ...{ per: 'person', points: 20, seconds: day, code: 'MESSAGES_TOO_MANY', rows: true },
  },
  // files
  'upload-person': { per: 'person', points: 300, seconds: hour, code: 'UPLOADS_TOO_MANY' },
  'upload-link': { per: 'link', points: 60, seconds: hour, code: 'UPLOADS_TOO_MANY' },
  'download-person': { per: 'person', points: 300, seconds: hour, code: 'DOWNLOADS_TOO_MANY' },
  // the telephone and the desk
  'look-up-officer': { per: 'officer', points: 60, seconds: hour, code: 'LOOK_UPS_TOO_MANY' },
  'caller-officer': { per: 'officer', points: 120, seconds: hour, code: 'LOOK_UPS_TOO_MANY' },
  'note-officer': { per: 'officer', points: 60, seconds: hour, code: 'TOO_MANY_ATTEMPTS' },
  // each is mailed to legal@ and to an address that a caller gave
  'take-down-officer': { per: 'officer', points: 60, seconds: hour, code: 'TOO_MANY_ATTEMPTS' },
  'status-mail-case': { per: 'case', points: 3, seconds: day, code: 'MAILS_TOO_MANY' },
  'test-mail-officer': { per: 'officer', points: 10, seconds: hour, code: 'TOO_MANY_ATTEMPTS' },
  'search-officer': { per: 'officer', points: 600, seconds: hour, code: 'LOOK_UPS_TOO_MANY' },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof limits

/** Thrown where a limit is used up. `seconds` is how long it takes until one can go on. */
export class LimitReached extends Refusal {
  readonly limit: LimitName
  readonly seconds: number

  constructor(limit: LimitName, seconds: number, field = '') {
    const code = limits[limit].code ?? 'TOO_MANY_ATTEMPTS'
    const wait = Math.max(1, Math.ceil(seconds))
    super(code, [{ field, code, detail: { seconds: wait } }])
    this.name = 'LimitReached'
    this.limit = limit
    this.seconds = wait
  }
}
