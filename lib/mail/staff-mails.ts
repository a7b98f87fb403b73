import { createElement } from 'react'
import { LegalAnswer } from '@/emails/legal-answer'
import { LegalNewRequest } from '@/emails/legal-new-request'
import type { LegalAnswerMessage, LegalNewRequestMessage } from './message'
import type { House, MailSender, Sheet } from './sheet'
import { dateInWords, fact, type MailWords, mailWords } from './words'

/** The mails that legal@ gets of every request and every answer (policy P16): never the copy, files or a number. */
export function staffMail(
  message: LegalNewRequestMessage | LegalAnswerMessage,
  sender: MailSender,
): Sheet {
  const t = mailWords(message.locale, sender)
  const house = {
    locale: message.locale,
    brand: t('brand'),
    house: t('staffHouse', { controller: sender.controllerName }),
    foot: [t('foot.staff')],
  }
  return message.type === 'legal-new-request'
    ? newRequest(message, t, house)
    : answer(message, t, house)
}

function newRequest(message: LegalNewRequestMessage, t: MailWords, house: House): Sheet {
  const { kind, reference, locale } = message
  const received = dateInWords(message.receivedOn, locale)
  const due = dateInWords(message.due, locale)
  const target = dateInWords(message.target, locale)
  const subject = t('legalNewRequest.subject', { reference, kind: t(`kind.${kind}`) })
  const dates =
    kind === 'CONSENT_WITHDRAWAL'
      ? [fact(t, 'stopDue', due)]
      : [fact(t, 'target', target), fact(t, 'due', due)]
  const props = {
    frame: {
      ...house,
      subject,
      title: t('legalNewRequest.title'),
      lead: t('legalNewRequest.lead', { kind, due, target }),
    },
    reference: fact(t, 'reference', reference),
    facts: [fact(t, 'kind', t(`kind.${kind}`)), fact(t, 'received', received), ...dates],
    action: t('legalNewRequest.action'),
    link: message.link,
  }
  return { subject, sheet: createElement(LegalNewRequest, props) }
}

function answer(message: LegalAnswerMessage, t: MailWords, house: House): Sheet {
  const { kind, reference } = message
  const outcome = t(`outcome.${message.outcome}`)
  const subject = t('legalAnswer.subject', { reference, outcome })
  const props = {
    frame: { ...house, subject, title: t('legalAnswer.title'), lead: t('legalAnswer.lead') },
    reference: fact(t, 'reference', reference),
    facts: [fact(t, 'kind', t(`kind.${kind}`)), fact(t, 'outcome', outcome)],
    letterTitle: t('legalAnswer.letter'),
    letter: message.letter?.split(/\n+/).filter((line) => line.trim() !== '') ?? null,
    noLetter: t('legalAnswer.noLetter', { outcome: message.outcome }),
    action: t('legalAnswer.action'),
    link: message.link,
  }
  return { subject, sheet: createElement(LegalAnswer, props) }
}
