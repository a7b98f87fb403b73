import { render } from 'react-email'
import { accountMail } from './account-mail'
import { colleagueMail } from './colleague-mail'
import { consentMail } from './consent-mails'
import { digestMail } from './digest-mail'
import { freeCopyMail } from './free-copy-mail'
import { guardianMail } from './guardian-mails'
import type { Message } from './message'
import { legalNote, personNote } from './notes'
import { personMail } from './person-mails'
import { plainText } from './plain-text'
import type { MailSender, Sheet } from './sheet'
import { staffMail } from './staff-mails'
import { taskMail } from './task-mails'
import { wordedMail } from './worded-mail'

export type ComposedMail = { subject: string; html: string; text: string }

/**
 * Words and sheet of one message, in its own language; html and text say the same. Dates become words.
 * Throws a RangeError when the message's link leaves the portal: no mail ever points elsewhere.
 */
export async function compose(message: Message, sender: MailSender): Promise<ComposedMail> {
  if (message.link && new URL(message.link).origin !== new URL(sender.publicUrl).origin) {
    throw new RangeError('a mail may link to the portal only')
  }
  const { subject, sheet } = sheetOf(message, sender)
  const html = (await render(sheet)).replace(/^<!DOCTYPE[^>]*>/i, '<!DOCTYPE html>')
  return { subject, html, text: plainText(html, message.link) }
}

function sheetOf(message: Message, sender: MailSender): Sheet {
  switch (message.type) {
    case 'sign-in':
    case 'receipt':
    case 'answer-ready':
      return personMail(message, sender)
    case 'consent-withdrawn':
    case 'consent-stopped':
      return consentMail(message, sender)
    case 'account':
      return accountMail(message, sender)
    case 'colleague':
      return colleagueMail(message, sender)
    case 'digest':
      return digestMail(message, sender)
    case 'free-copy-again':
      return freeCopyMail(message, sender)
    case 'guardian-confirm':
    case 'guardian-receipt':
    case 'guardian-answer':
      return guardianMail(message, sender)
    case 'worded':
      return wordedMail(message, sender)
    case 'note':
      return personNote(message, sender)
    case 'legal-note':
      return legalNote(message, sender)
    case 'task':
    case 'legal-task':
    case 'recipient-notice':
      return taskMail(message, sender)
    case 'legal-new-request':
    case 'legal-answer':
      return staffMail(message, sender)
  }
}
