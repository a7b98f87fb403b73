import { createTranslator } from 'next-intl'
import { createElement } from 'react'
import { LegalNewRequest } from '@/emails/legal-new-request'
import { RecipientNotice } from '@/emails/recipient-notice'
import { Task } from '@/emails/task'
import type { Locale } from '@/lib/i18n/locales'
import en from '@/lib/i18n/messages/en/mail-tasks.json'
import sv from '@/lib/i18n/messages/sv/mail-tasks.json'
import type { MailSender, Sheet } from './sheet'
import type { LegalTaskMessage, RecipientNoticeMessage, TaskMessage } from './task-message'
import { dateInWords, mailWords } from './words'

const messages: Record<Locale, typeof sv> = { sv, en }
const taskWords = (locale: Locale) => createTranslator({ locale, messages: messages[locale] })

/** The mails about tasks: to a colleague, to legal@, and to a recipient that had the data (Art. 19). */
export function taskMail(
  message: TaskMessage | LegalTaskMessage | RecipientNoticeMessage,
  sender: MailSender,
): Sheet {
  switch (message.type) {
    case 'task':
      return toColleague(message, sender)
    case 'legal-task':
      return toLegal(message, sender)
    case 'recipient-notice':
      return toRecipient(message, sender)
  }
}

function toColleague(message: TaskMessage, sender: MailSender): Sheet {
  const { about, reference, locale, link } = message
  const t = taskWords(locale)
  const { kind, place } = message
  const what = t('what', { kind, action: message.action ?? 'STOP', place: place ?? 'none' })
  const due = dateInWords(message.due, locale)
  const subject = t('task.subject', { about, reference })
  const frame = {
    ...house(locale, sender, t('task.foot', { address: sender.replyTo })),
    subject,
    title: t('task.title', { about }),
    lead: t('task.lead', { what, due }),
  }
  const props = {
    frame,
    reference: { label: t('facts.reference'), value: reference },
    facts: [{ label: t('facts.due'), value: due }],
    action: t('task.action'),
    link,
    paragraphs: [t('task.limited'), t('task.cannot'), t('task.newest')],
  }
  return { subject, sheet: createElement(Task, props) }
}

function toLegal(message: LegalTaskMessage, sender: MailSender): Sheet {
  const { about, reference, locale, link } = message
  const t = taskWords(locale)
  const values = {
    reference,
    result: about.event === 'answered' ? about.result : 'DONE',
    count: about.event === 'escalated' ? about.count : 0,
  }
  const subject = t(`${about.event}.subject`, values)
  const frame = {
    ...house(locale, sender, mailWords(locale, sender)('foot.staff')),
    subject,
    title: t(`${about.event}.title`, values),
    lead: t(`${about.event}.lead`, values),
  }
  const slip = { label: t('facts.reference'), value: reference }
  const props = { frame, reference: slip, facts: [], action: t(`${about.event}.action`), link }
  return { subject, sheet: createElement(LegalNewRequest, props) }
}

function toRecipient(message: RecipientNoticeMessage, sender: MailSender): Sheet {
  const { reference, locale, text } = message
  const t = taskWords(locale)
  const subject = t('notice.subject', { reference })
  const frame = {
    ...house(locale, sender, t('notice.foot', { address: sender.replyTo })),
    subject,
    title: t('notice.title'),
    lead: t('notice.lead'),
  }
  const props = {
    frame,
    reference: { label: t('facts.reference'), value: reference },
    facts: [{ label: t('facts.from'), value: sender.controllerName }],
    paragraphs: text.split(/\n+/).filter((line) => line.trim() !== ''),
  }
  return { subject, sheet: createElement(RecipientNotice, props) }
}

function house(locale: Locale, sender: MailSender, foot: string) {
  const t = mailWords(locale, sender)
  return {
    locale,
    brand: t('brand'),
    house: t('staffHouse', { controller: sender.controllerName }),
    foot: [foot],
  }
}
