import { createElement } from 'react'
import { AnswerReady } from '@/emails/answer-ready'
import { LegalAnswer } from '@/emails/legal-answer'
import { LegalNewRequest } from '@/emails/legal-new-request'
import type { LegalNoteMessage, NoteMessage } from './note-message'
import { personHouse } from './person-house'
import type { MailSender, Sheet } from './sheet'
import { dateInWords, fact, mailWords } from './words'

/** A mail to the person about a request under way: what happened, what there is to do, where to read more. */
export function personNote(message: NoteMessage, sender: MailSender): Sheet {
  const { about, kind, reference, locale, feeState } = message
  const t = mailWords(locale, sender)
  const due = dateInWords(message.due, locale)
  const passed = message.passed ? 'yes' : 'no'
  const asked = t(`asked.${kind}`)
  const { reason = '', next } = message
  const values = { due, passed, next, asked, reference, feeState, reason, ...authorityOf(message) }
  const subject = t(`note.${about}.subject`, values)
  const dated =
    about === 'halfTime' || about === 'kindChanged' || about === 'split' || toldInStatus(message)
  const props = {
    frame: {
      ...personHouse(t, locale, sender),
      subject,
      title: t(`note.${about}.title`, values),
      lead: t(`note.${about}.lead`, values),
    },
    reference: fact(t, 'reference', reference),
    facts: [fact(t, 'asked', asked), ...(dated ? [fact(t, 'answerBy', due)] : [])],
    action: t(about === 'message' ? 'note.read' : 'note.see'),
    link: message.link,
    paragraphs: [t(`note.${about}.first`, values), t(`note.${about}.second`, values)],
  }
  return { subject, sheet: createElement(AnswerReady, props) }
}

/** A date of a state that was asked for: while the person is awaited, or once it is over, there is none. */
const toldInStatus = ({ about, next }: NoteMessage) =>
  about === 'status' && ['WE_ANSWER', 'WE_STOP', 'WE_ARE_LATE'].includes(next)

function authorityOf({ authority }: NoteMessage) {
  return { authority: authority.name, email: authority.email, telephone: authority.telephone }
}

/** A mail to legal@ about what the person did (policy P16): their words go along, files and numbers never. */
export function legalNote(message: LegalNoteMessage, sender: MailSender): Sheet {
  const { about, kind, reference, feeState, files } = message
  const t = mailWords(message.locale, sender)
  const reason = message.reason ?? 'WRONG'
  const subject = t(`legalNote.${about}.subject`, { reference })
  const frame = {
    locale: message.locale,
    brand: t('brand'),
    house: t('staffHouse', { controller: sender.controllerName }),
    foot: [t('foot.staff')],
    subject,
    title: t(`legalNote.${about}.title`),
    lead: t(`legalNote.${about}.lead`, { reason, feeState }),
  }
  const props = {
    frame,
    reference: fact(t, 'reference', reference),
    facts: [
      fact(t, 'kind', t(`kind.${kind}`)),
      ...(files > 0 ? [fact(t, 'files', String(files))] : []),
    ],
    action: t('legalNote.action'),
    link: message.link,
  }
  if (['withdrawn', 'feeAnswered', 'toApprove', 'sentBack'].includes(about)) {
    return { subject, sheet: createElement(LegalNewRequest, props) }
  }
  const letter = message.text?.split(/\n+/).filter((line) => line.trim() !== '') ?? null
  const noLetter = t(message.written ? 'legalNote.inCase' : 'legalNote.noText')
  const ours = about === 'extended' || about === 'feeQuoted'
  const letterTitle = t(ours ? 'legalNote.ours' : 'legalNote.text')
  return { subject, sheet: createElement(LegalAnswer, { ...props, letter, noLetter, letterTitle }) }
}
