import { render } from 'react-email'
import type { Message } from './message'
import { personMail } from './person-mails'
import { plainText } from './plain-text'
import type { MailSender, Sheet } from './sheet'
import { staffMail } from './staff-mails'

export type ComposedMail = { subject: string; html: string; text: string }

/**
 * Words and sheet of one message, in its own language; html and text say the same. Dates become words.
 * Throws a RangeError when the message's link leaves the portal: no mail ever points elsewhere.
 */
export async function compose(message: Message, sender: MailSender): Promise<ComposedMail> {
  if (new URL(message.link).origin !== new URL(sender.publicUrl).origin) {
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
    case 'legal-new-request':
    case 'legal-answer':
      return staffMail(message, sender)
  }
}
