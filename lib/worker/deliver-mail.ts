import { now } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { findOwedMail, noteMail, type OwedMail } from '@/lib/data/mails'
import { type Tx, transaction } from '@/lib/data/transaction'
import { env } from '@/lib/env'
import { append } from '@/lib/ledger/append'
import type { LedgerFact } from '@/lib/ledger/events'
import { log } from '@/lib/log'
import { compose } from '@/lib/mail/compose'
import { KeyDestroyed } from '@/lib/vault/person-key'
import { addressedMessage } from './mail-message'
import { keepLetter, onPaper } from './printed-letter'
import type { SmtpSender } from './smtp'
import { SmtpFailure } from './smtp-failure'

/**
 * Sends one owed mail and notes the outcome with its ledger event. A mail that was sent before is not sent again; one that
 * fails for good, or with the last try, is noted as FAILED for staff to see; otherwise the failure is thrown, for another try.
 */
export async function deliverMail(
  sender: SmtpSender,
  mailId: string,
  lastTry: boolean,
): Promise<void> {
  const mail = await findOwedMail(mailId)
  if (mail?.state !== 'QUEUED') return
  try {
    const went = await send(sender, mail)
    if (went === 'NOTHING') return noteFailure(mail, 'NOTHING_TO_SEND')
    if (went === 'TO_POST') return
  } catch (error) {
    const code = error instanceof SmtpFailure ? error.code : 'UNEXPECTED'
    log.warn('mail.not-sent', { id: mailId, kind: mail.kind, code })
    if (lastTry || (error instanceof SmtpFailure && error.permanent)) {
      return noteFailure(mail, code)
    }
    await transaction((tx) => noteMail(tx, mail.id, { state: 'QUEUED', errorCode: code }))
    throw error
  }
  await transaction(async (tx) => {
    const at = now()
    if (!(await noteMail(tx, mail.id, { state: 'SENT', now: at }))) return
    const facts = { mail: mail.id, kind: mail.kind }
    await appendAbout(tx, mail, { type: 'mail.sent', version: 1, facts, contents: null })
  })
  log.info('mail.sent', { id: mailId, kind: mail.kind })
}

/** NOTHING when there is nobody or nothing to send to any more, the person's key destroyed included. */
async function send(sender: SmtpSender, mail: OwedMail): Promise<'SENT' | 'TO_POST' | 'NOTHING'> {
  const addressed = await addressedMessage(mail).catch((error: unknown) => {
    if (error instanceof KeyDestroyed) return null
    throw error
  })
  if (!addressed) return 'NOTHING'
  const { legalName, shortName, privacyContact } = controller()
  const { publicUrl, mailFrom } = env()
  const composed = await compose(addressed.message, {
    controllerName: shortName,
    replyTo: privacyContact,
    publicUrl: publicUrl.toString(),
    onPaper: addressed.to === null,
  })
  if (addressed.to === null) {
    await keepLetter(mail, onPaper(composed.text, addressed.message.link ?? ''))
    return 'TO_POST'
  }
  await sender.send({
    ...composed,
    from: { name: shortName, address: mailFrom },
    to: { name: '', address: addressed.to },
    replyTo: { name: legalName, address: privacyContact },
    messageId: `<${mail.id}@${publicUrl.hostname}>`,
  })
  return 'SENT'
}

async function noteFailure(mail: OwedMail, code: string): Promise<void> {
  await transaction(async (tx) => {
    if (!(await noteMail(tx, mail.id, { state: 'FAILED', errorCode: code }))) return
    const facts = { mail: mail.id, kind: mail.kind, code }
    await appendAbout(tx, mail, { type: 'mail.failed', version: 1, facts, contents: null })
  })
}

/** A mail about a request stands in that request's chain; a sign-in mail is no fact about a request. */
async function appendAbout(tx: Tx, { request }: OwedMail, fact: LedgerFact): Promise<void> {
  if (!request) return
  const { ledgerStream: stream, dataSubjectId } = request
  const target = { stream, kind: 'REQUEST', dataSubjectId, key: null, cause: 'SYSTEM' } as const
  await append(tx, { ...target, now: now() }, [fact])
}
