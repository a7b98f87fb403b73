import { checkIdentityCheck, identityCheckWays } from '@/lib/rights/assurance'
import { checkComment } from '@/lib/rights/decisions/four-eyes'
import { checkExtension, extensionReasons } from '@/lib/rights/extension'
import { checkFeeProposal, feeGrounds } from '@/lib/rights/fee-quote'
import { checkFilledLine } from '@/lib/rights/filled-line'
import { checkPosting } from '@/lib/rights/posting'
import { authorities } from '@/lib/rights/registration/registered-person'
import { checkRegistration, registeredChannels } from '@/lib/rights/registration/registration'
import { requestKinds } from '@/lib/rights/request-kinds'
import { readSearchTerms } from '@/lib/rights/search-terms'
import { checkInvitation, checkStaffRole, staffRoles } from '@/lib/rights/staff/staff'
import { checkLookUp, lookUpPurposes } from '@/lib/rights/support/look-up'
import { checkClarification, checkIdentityQuestion } from '@/lib/rights/suspension'
import {
  checkNotice,
  checkNoticeEnding,
  checkRecipients,
  checkTaskAsk,
  noRecipient,
  noticeEndings,
} from '@/lib/rights/task-forms'
import { fieldText } from '@/lib/rights/text'
import { type InputRule, dateFields as on, terms } from './input-rules'
import { decisionForms } from './input-rules-decisions'

const { today } = terms
const languages = ['sv', 'en']
const registration: Pick<InputRule, 'at' | 'check' | 'offers'> = {
  at: ['/desk/register/actions#register', '/support/actions#take'],
  check: (raw) =>
    checkRegistration(raw, { ...terms, minimumAge: 18, withdrawable: terms.consents }),
  offers: {
    kind: requestKinds,
    channel: registeredChannels,
    language: languages,
    authority: authorities,
  },
}
const registered = {
  ...{ kind: 'ACCESS', channel: 'LETTER', ...on('arrived', '3', '11'), language: 'sv' },
  ...{ name: 'Bo Ek', email: 'bo@example.com', said: 'Skicka allt.' },
}
/** Every form that colleagues fill in. */
export const staffsForms: InputRule[] = [
  {
    title: 'Look up a status',
    at: ['/support/actions#look'],
    check: (raw) => checkLookUp(raw, today),
    right: { term: 'anna@example.com', purpose: lookUpPurposes[0] },
    offers: { purpose: lookUpPurposes },
  },
  {
    title: 'Search for a case',
    at: ['/desk/queue-actions#search'],
    check: (raw) => readSearchTerms(raw.terms, today),
    right: { terms: 'Anna' },
  },
  {
    ...registration,
    title: 'Register a request',
    right: registered,
    across: [
      {
        says: 'a number and a birth date agree',
        changed: { identityNumber: '19900101-9802', ...on('birthDate', '2', '1', '1990') },
      },
      { says: 'there is an e-mail or a postal address', changed: { email: '' } },
      {
        says: 'no address of someone with protected identity',
        changed: { protected: 'yes', address: 'Storgatan 1' },
      },
      {
        says: 'someone under 18 only after a warning',
        changed: { ...on('birthDate', '6', '5', '2015') },
      },
      { says: 'it has arrived', changed: on('arrived', '3', '12') },
      {
        says: 'whoever acts for another shows an authority',
        changed: { representative: 'Eva Ek' },
      },
      { says: 'restriction has a situation', changed: { kind: 'RESTRICTION' } },
      { says: 'a withdrawal names consents', changed: { kind: 'CONSENT_WITHDRAWAL' } },
    ],
  },
  {
    title: 'Identity checked: how',
    at: ['/desk/[reference]/clock-actions#settle', '/desk/[reference]/send/actions#send'],
    check: checkIdentityCheck,
    right: { way: identityCheckWays[0], note: '' },
    offers: { way: identityCheckWays },
    across: [{ says: 'another way is described', changed: { way: 'OTHER' } }],
  },
  {
    title: 'Ask who it is',
    at: ['/desk/[reference]/ask/actions#askWho'],
    check: checkIdentityQuestion,
    right: { text: 'Vi är osäkra på …', telephoneEnding: '' },
  },
  {
    title: 'Ask what is meant',
    at: ['/desk/[reference]/ask/actions#askWhat'],
    check: checkClarification,
    right: { text: 'Menar du …?', large: 'yes' },
    offers: { large: ['yes'] },
  },
  {
    title: 'More time',
    at: ['/desk/[reference]/extend/actions#extend'],
    check: (raw) => checkExtension(raw, 0),
    right: { reason: 'COMPLEX', text: 'Ärendet är komplicerat.', done: '' },
    offers: { reason: extensionReasons },
    across: [
      {
        says: '“several requests” only where there are several',
        changed: { reason: 'SEVERAL_REQUESTS' },
      },
    ],
  },
  {
    title: 'A price',
    at: ['/desk/[reference]/fee/actions#propose'],
    check: checkFeeProposal,
    right: {
      ground: 'SAME_DATA',
      'what-1': 'Utskrift',
      'sek-1': '100',
      reason: 'Samma uppgifter.',
    },
    offers: { ground: feeGrounds },
    across: [
      { says: 'an excessive request is proved', changed: { ground: 'EXCESSIVE' } },
      { says: 'a line has both a text and an amount', changed: { 'what-2': 'Porto' } },
      { says: 'there is a line', changed: { 'what-1': '', 'sek-1': '' } },
    ],
  },
  ...decisionForms,
  {
    title: 'Send an answer back',
    at: ['/desk/[reference]/send/actions#review', '/desk/[reference]/fee/actions#review'],
    check: (raw) => checkComment(fieldText(raw, 'comment')),
    right: { comment: 'Skriv om.' },
  },
  {
    title: 'A letter was posted',
    at: ['/desk/[reference]/letters/actions#notePosted'],
    check: (raw) => checkPosting(raw, { made: today.subtract({ days: 2 }), today }),
    right: on('posted', '21', '11'),
    across: [
      { says: 'not before it was written', changed: on('posted', '1', '11') },
      { says: 'not in the future', changed: on('posted', '23', '11') },
    ],
  },
  {
    title: 'Ask a colleague',
    at: ['/desk/[reference]/tasks/actions#collect', '/desk/[reference]/tasks/actions#ask'],
    check: (raw) => checkTaskAsk(raw, today),
    right: { email: 'kollega@example.com', text: 'Lämna det ni har.', ...on('due', '26', '11') },
    across: [
      { says: 'not before today', changed: on('due', '21', '11') },
      { says: 'within a year', changed: on('due', '23', '11', '2027') },
    ],
  },
  {
    title: 'Who had the data',
    at: ['/desk/[reference]/tasks/actions#choose'],
    check: (raw) => checkRecipients(raw, ['BANK', 'UC']),
    right: { recipients: 'BANK' },
    offers: { recipients: ['BANK', 'UC', noRecipient] },
    across: [{ says: 'somebody or nobody', changed: { recipients: ['BANK', noRecipient] } }],
  },
  {
    title: 'Tell a recipient',
    at: [
      '/desk/[reference]/tasks/notice-actions#save',
      '/desk/[reference]/tasks/notice-actions#send',
    ],
    check: checkNotice,
    right: { name: 'Banken', email: 'bank@example.com', text: 'Rätta detta.' },
    across: [
      { says: 'no identity number goes by mail', changed: { text: 'Rätta 19900101-9802.' } },
    ],
  },
  {
    title: 'A recipient was told otherwise, or not at all',
    at: ['/desk/[reference]/tasks/notice-actions#end'],
    check: checkNoticeEnding,
    right: { ending: noticeEndings[0], recipient: 'Banken', reason: 'Per telefon.' },
    offers: { ending: noticeEndings },
  },
  {
    title: 'Fill in a line of the policy',
    at: ['/desk/lines/actions#fill'],
    check: (raw) => checkFilledLine(raw, ['profiling']),
    right: { key: 'profiling', sv: 'Nej.', en: 'No.' },
    offers: { key: ['profiling'] },
  },
  {
    title: 'Invite a colleague',
    at: ['/admin/actions#invite'],
    check: checkInvitation,
    right: { email: 'kollega@example.com', role: 'LEGAL', language: 'sv' },
    offers: { role: staffRoles, language: languages },
  },
  {
    title: 'Change a colleague’s role',
    at: ['/admin/staff/[id]/actions#change'],
    check: (raw) => checkStaffRole(raw.role),
    right: { role: 'SUPPORT' },
    offers: { role: staffRoles },
  },
]
