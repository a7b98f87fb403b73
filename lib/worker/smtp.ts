import { createTransport } from 'nodemailer'
import { leavesMachine } from '@/lib/encryption-settings'
import { smtpFailure } from './smtp-failure'
import { type SmtpMail, transportable } from './smtp-mail'

export type SmtpSender = {
  send(mail: SmtpMail): Promise<'sent'>
  close(): void
}

/**
 * Sends mails through the server at `url` (smtp: or smtps:), one connection a mail, so that one hanging server
 * answer never holds up the next. Nothing leaves this machine unencrypted, or to a server whose certificate does not
 * prove its name: such a mail is NOT_REACHED and waits. `send` resolves once the server has taken the mail and otherwise throws an
 * SmtpFailure. Waits at most 10 s for a connection and 30 s for each answer.
 */
export function smtpSender(url: string): SmtpSender {
  const transport = createTransport({
    url,
    requireTLS: leavesMachine(url),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(mail) {
      const message = transportable(mail)
      try {
        await transport.sendMail(message)
      } catch (error) {
        throw smtpFailure(error)
      }
      return 'sent'
    },
    close: () => transport.close(),
  }
}
