import { accessScopes } from '@/lib/rights/access-request'
import { bankCollection, checkWithdrawal, everyConsent } from '@/lib/rights/consents'
import { checkDeadlineQuery } from '@/lib/rights/deadline-query'
import { checkEmail } from '@/lib/rights/email-address'
import { erasureOrder } from '@/lib/rights/erasure-order'
import { erasureGrounds } from '@/lib/rights/forms/erasure-form'
import { type FormName, formNames, forms } from '@/lib/rights/forms/forms'
import { objectionTopics } from '@/lib/rights/forms/objection-form'
import { restrictionSituations } from '@/lib/rights/forms/restriction-form'
import { checkGuardianForm } from '@/lib/rights/guardian-form'
import { checkMessage } from '@/lib/rights/message-text'
import { checkReopening, reopenReasons } from '@/lib/rights/reopening'
import { checkTaskAnswer } from '@/lib/rights/task-forms'
import { fieldText } from '@/lib/rights/text'
import { checkWhoYouAre, identificationWays } from '@/lib/rights/who-you-are'
import { type InputRule, type Raw, terms } from './input-rules'

const { today } = terms
const ages = { today, minimumAge: 18 }
const identityNumber = '19900101-9802'
const born = (year: string) => ({
  ...{ 'birthDate-year': year, 'birthDate-month': '1', 'birthDate-day': '1' },
})
const who: Pick<InputRule, 'at' | 'check'> = {
  at: ['/welcome/actions#sayWhoYouAre'],
  check: (raw) => checkWhoYouAre(raw, ages),
}
const contact = { knownContact: 'anna@example.com' }

type Asked = Pick<InputRule, 'right' | 'offers' | 'across'> & { draft?: Raw }
const categories = ['CONTACT', 'FINANCIAL']
const scope: Asked = { right: { scope: 'everything' }, offers: { scope: accessScopes } }
const some: Asked = { right: { categories: 'CONTACT' }, offers: { categories } }
const period = (from: string, to: string) => ({
  ...{ 'from-year': from, 'from-month': '1', 'from-day': '1' },
  ...{ 'to-year': to, 'to-month': '12', 'to-day': '31' },
})

/** What is right on each page of each form, with the answers before it where they decide what is asked. */
const pages: Record<string, Asked> = {
  'access: scope': scope,
  'access: categories': some,
  'access: period': {
    right: { period: 'between', ...period('2024', '2025') },
    offers: { period: ['all', 'between'] },
    across: [
      { says: 'the end is not before the beginning', changed: period('2025', '2024') },
      { says: 'neither is in the future', changed: period('2024', '2027') },
      {
        says: 'both dates are asked for, or none',
        changed: { ...period('2024', ''), 'to-month': '', 'to-day': '' },
      },
    ],
  },
  'access: again': { right: { different: 'Ett nytt lån' } },
  'rectification: fields': {
    right: { fields: 'CONTACT.address' },
    offers: { fields: ['CONTACT.address', 'FINANCIAL.bank'] },
  },
  'rectification: values': {
    draft: { fields: ['CONTACT.address', 'FINANCIAL.bank'] },
    right: { 'value.CONTACT.address': 'Storgatan 1', 'value.FINANCIAL.bank': '1234' },
    across: [
      { says: 'every field that was chosen has a value', changed: { 'value.FINANCIAL.bank': '' } },
    ],
  },
  'rectification: evidence': { right: {} },
  'rectification: meanwhile': { right: { meanwhile: 'no' }, offers: { meanwhile: ['yes', 'no'] } },
  'erasure: scope': scope,
  'erasure: categories': some,
  'erasure: ground': { right: { ground: 'none' }, offers: { ground: [...erasureGrounds, 'none'] } },
  'erasure: order': {
    right: { order: erasureOrder.options[0] },
    offers: { order: erasureOrder.options },
  },
  'restriction: situation': {
    right: { situation: restrictionSituations[0] },
    offers: { situation: restrictionSituations },
  },
  'restriction: scope': scope,
  'restriction: categories': some,
  'objection: about': { right: { about: 'purposes' }, offers: { about: objectionTopics } },
  'objection: purposes': {
    right: { purposes: 'RUN_THE_SERVICE' },
    offers: { purposes: terms.purposes },
  },
  'objection: situation': { right: { situation: 'Så här är det.' } },
  'other: text': { right: { text: 'Jag undrar något.' } },
}

/** Each question of each form, as the forms themselves have them. */
function questions(name: FormName): InputRule[] {
  return forms[name].steps.map(({ key, check }) => {
    const title = `${name}: ${key}`
    const asked = pages[title]
    if (!asked) throw new Error(`lib/commands/input-rules-people.ts has no example for ${title}`)
    const { draft = {}, ...rest } = asked
    const at =
      key === 'again'
        ? ['/my/requests/new/[form]/actions#askAgain']
        : ['/my/requests/new/[form]/actions#answer']
    return {
      ...rest,
      title: `Request, ${title}`,
      at: key === 'evidence' ? [...at, '/api/drafts/[form]/files'] : at,
      check: (raw) => check(raw, terms, draft),
    }
  })
}

/** Every form that people fill in. */
export const peoplesForms: InputRule[] = [
  {
    title: 'Sign in by mail',
    at: ['/sign-in/actions#ask', '/sign-in/actions#askAfterEid'],
    check: (raw) => checkEmail(raw.email),
    right: { email: 'anna@example.com' },
  },
  {
    ...who,
    title: 'Who you are, by number',
    right: { name: 'Anna', way: 'identity-number', identityNumber },
    offers: { way: identificationWays },
    across: [
      { says: 'a birth date typed as well is that of the number', changed: born('1991') },
      { says: 'nobody under 18, by the number', changed: { identityNumber: '20150506-9805' } },
    ],
  },
  {
    ...who,
    title: 'Who you are, by birth date',
    right: { name: 'Anna', way: 'birth-date', ...born('1990'), ...contact },
    offers: { way: identificationWays },
    across: [
      {
        says: 'a number typed as well has that birth date',
        changed: { identityNumber, ...born('1991') },
      },
      { says: 'nobody under 18, by the date', changed: born('2015') },
      { says: 'three parts make a date', changed: { 'birthDate-month': '13' } },
      { says: 'no birth date in the future', changed: born('2027') },
    ],
  },
  {
    title: 'The form for children',
    at: ['/guardian/actions#send'],
    check: (raw) => checkGuardianForm(raw, ages),
    right: { childName: 'Lo', ...born('2015'), email: 'anna@example.com' },
    across: [{ says: 'the child is under 18', changed: born('2000') }],
  },
  ...formNames.flatMap(questions),
  {
    title: 'Withdraw consents',
    at: ['/my/consents/actions#withdraw'],
    check: (raw) => checkWithdrawal(raw, [...terms.consents, bankCollection]),
    right: { purposes: everyConsent },
    offers: { purposes: [...terms.consents, bankCollection, everyConsent] },
  },
  {
    title: 'A message',
    at: ['/api/requests/[reference]/messages', '/api/cases/[reference]/messages'],
    check: (raw) => checkMessage(fieldText(raw, 'text')),
    right: { text: 'Hej!' },
  },
  {
    title: 'Open a request again',
    at: ['/my/requests/[reference]/actions#reopen'],
    check: checkReopening,
    right: { reason: reopenReasons[0], text: '' },
    offers: { reason: reopenReasons },
  },
  {
    title: 'The deadline calculator',
    at: ['/deadline', '/api/deadline'],
    check: checkDeadlineQuery,
    right: { received: '2026-01-31', suspendedDays: '0' },
  },
  {
    title: 'A colleague answers a task',
    at: ['/task/actions#answer'],
    check: checkTaskAnswer,
    right: { result: 'DONE', note: '' },
    offers: { result: ['DONE', 'IMPOSSIBLE'] },
    across: [{ says: 'whoever cannot says why', changed: { result: 'IMPOSSIBLE' } }],
  },
]
