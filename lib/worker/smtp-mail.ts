import { SmtpFailure } from './smtp-failure'

export type MailAddress = { name: string; address: string }

/** One mail to one recipient. `messageId` (with its angle brackets) stays the same over every attempt. */
export type SmtpMail = {
  from: MailAddress
  to: MailAddress
  replyTo: MailAddress
  subject: string
  html: string
  text: string
  messageId: string
  headers?: Record<string, string>
}

const control = /[\p{Cc}\u2028\u2029]/u
const address = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/
const messageId = /^<[^\s<>@]+@[^\s<>@]+>$/
const ownHeader = /^(X-[A-Za-z0-9-]+|Auto-Submitted|In-Reply-To|References)$/i

/**
 * The mail as the transport takes it, or an SmtpFailure MAIL_UNSAFE: no line break or other control character in
 * anything that becomes a header or a command, one plain address each, no header that could change who gets it.
 */
export function transportable(mail: SmtpMail) {
  const headers = mail.headers ?? {}
  const people = [mail.from, mail.to, mail.replyTo]
  const lines = [
    mail.subject,
    mail.messageId,
    ...people.flatMap((person) => [person.name, person.address]),
    ...Object.values(headers),
  ]
  const safe =
    lines.every((line) => !control.test(line)) &&
    people.every((person) => address.test(person.address)) &&
    messageId.test(mail.messageId) &&
    Object.keys(headers).every((name) => ownHeader.test(name))
  if (!safe) throw new SmtpFailure('MAIL_UNSAFE')
  return {
    from: mail.from,
    to: mail.to,
    replyTo: mail.replyTo,
    envelope: { from: mail.from.address, to: [mail.to.address] },
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    messageId: mail.messageId,
    xMailer: false as const,
    headers: {
      ...headers,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  }
}
