import type accessibility from './messages/sv/accessibility.json'
import type admin from './messages/sv/admin.json'
import type answerLetter from './messages/sv/answer-letter.json'
import type common from './messages/sv/common.json'
import type consents from './messages/sv/consents.json'
import type cookies from './messages/sv/cookies.json'
import type copy from './messages/sv/copy.json'
import type crash from './messages/sv/crash.json'
import type deadline from './messages/sv/deadline.json'
import type desk from './messages/sv/desk.json'
import type deskClock from './messages/sv/desk-clock.json'
import type deskDecide from './messages/sv/desk-decide.json'
import type deskFee from './messages/sv/desk-fee.json'
import type deskNumber from './messages/sv/desk-number.json'
import type deskQueue from './messages/sv/desk-queue.json'
import type deskRegister from './messages/sv/desk-register.json'
import type deskReports from './messages/sv/desk-reports.json'
import type deskTasks from './messages/sv/desk-tasks.json'
import type deskTemplates from './messages/sv/desk-templates.json'
import type errors from './messages/sv/errors.json'
import type evidence from './messages/sv/evidence.json'
import type freeCopy from './messages/sv/free-copy.json'
import type guardian from './messages/sv/guardian.json'
import type home from './messages/sv/home.json'
import type mail from './messages/sv/mail.json'
import type mailAccount from './messages/sv/mail-account.json'
import type mailDesk from './messages/sv/mail-desk.json'
import type mailDeskPaper from './messages/sv/mail-desk-paper.json'
import type mailPaper from './messages/sv/mail-paper.json'
import type mailTasks from './messages/sv/mail-tasks.json'
import type my from './messages/sv/my.json'
import type privacy from './messages/sv/privacy.json'
import type protectedIdentity from './messages/sv/protected-identity.json'
import type question from './messages/sv/question.json'
import type refusals from './messages/sv/refusals.json'
import type request from './messages/sv/request.json'
import type rights from './messages/sv/rights.json'
import type secondFactor from './messages/sv/second-factor.json'
import type sessions from './messages/sv/sessions.json'
import type sheet from './messages/sv/sheet.json'
import type signIn from './messages/sv/sign-in.json'
import type start from './messages/sv/start.json'
import type support from './messages/sv/support.json'
import type task from './messages/sv/task.json'
import type testEid from './messages/sv/test-eid.json'
import type told from './messages/sv/told.json'
import type underAge from './messages/sv/under-age.json'
import type underWay from './messages/sv/under-way.json'
import type welcome from './messages/sv/welcome.json'

/** The words of the portal, by area: one file per area and language. A new area gets a line in each of the lists. */
export type Messages = {
  accessibility: typeof accessibility
  admin: typeof admin
  'answer-letter': typeof answerLetter
  common: typeof common
  consents: typeof consents
  cookies: typeof cookies
  copy: typeof copy
  crash: typeof crash
  deadline: typeof deadline
  desk: typeof desk
  'desk-clock': typeof deskClock
  'desk-fee': typeof deskFee
  'desk-templates': typeof deskTemplates
  'desk-register': typeof deskRegister
  'desk-decide': typeof deskDecide
  'desk-tasks': typeof deskTasks
  'desk-queue': typeof deskQueue
  'desk-reports': typeof deskReports
  'desk-number': typeof deskNumber
  errors: typeof errors
  evidence: typeof evidence
  guardian: typeof guardian
  'free-copy': typeof freeCopy
  home: typeof home
  mail: typeof mail
  'mail-account': typeof mailAccount
  'mail-desk': typeof mailDesk
  'mail-desk-paper': typeof mailDeskPaper
  'mail-paper': typeof mailPaper
  told: typeof told
  task: typeof task
  'mail-tasks': typeof mailTasks
  privacy: typeof privacy
  'protected-identity': typeof protectedIdentity
  question: typeof question
  refusals: typeof refusals
  rights: typeof rights
  'second-factor': typeof secondFactor
  sessions: typeof sessions
  sheet: typeof sheet
  my: typeof my
  request: typeof request
  start: typeof start
  support: typeof support
  'test-eid': typeof testEid
  'under-age': typeof underAge
  'under-way': typeof underWay
  welcome: typeof welcome
  'sign-in': typeof signIn
}

export type Area = keyof Messages

export const areas = [
  'accessibility',
  'admin',
  'answer-letter',
  'common',
  'consents',
  'cookies',
  'copy',
  'crash',
  'deadline',
  'desk',
  'desk-clock',
  'desk-fee',
  'desk-templates',
  'desk-register',
  'desk-decide',
  'desk-tasks',
  'desk-queue',
  'desk-reports',
  'desk-number',
  'errors',
  'evidence',
  'guardian',
  'free-copy',
  'home',
  'mail',
  'mail-account',
  'mail-desk',
  'mail-desk-paper',
  'mail-paper',
  'told',
  'task',
  'mail-tasks',
  'privacy',
  'protected-identity',
  'question',
  'refusals',
  'rights',
  'sign-in',
  'welcome',
  'start',
  'support',
  'test-eid',
  'under-age',
  'under-way',
  'request',
  'my',
  'second-factor',
  'sessions',
  'sheet',
] as const satisfies readonly Area[]
