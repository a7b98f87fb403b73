import { createElement } from 'react'
import { AnswerReady } from '@/emails/answer-ready'
import { Receipt } from '@/emails/receipt'
import { SignIn } from '@/emails/sign-in'
import type { AnswerReadyMessage, ReceiptMessage, SignInMessage } from './message'
import { personHouse } from './person-house'
import type { House, MailSender, Sheet } from './sheet'
import { dateInWords, fact, type MailWords, mailWords } from './words'

/** The mails that go to a person: what happened, what there is to do, where to read more. */
export function personMail(
  message: SignInMessage | ReceiptMessage | AnswerReadyMessage,
  sender: MailSender,
): Sheet {
  const t = mailWords(message.locale, sender)
  const house = personHouse(t, message.locale, sender)
  switch (message.type) {
    case 'sign-in':
      return signIn(message, t, house)
    case 'receipt':
      return receipt(message, t, house)
    case 'answer-ready':
      return answerReady(message, t, house)
  }
}

function signIn(message: SignInMessage, t: MailWords, house: House): Sheet {
  const subject = t('signIn.subject')
  const lead = t('signIn.lead', { minutes: message.minutes })
  const props = {
    frame: { ...house, subject, title: t('signIn.title'), lead },
    action: t('signIn.action'),
    link: message.link,
    codeIntro: t('signIn.codeIntro'),
    code: message.code.replace(/^(\d{4})(\d{4})$/, '$1 $2'),
    secret: t('signIn.secret'),
    notYou: t('signIn.notYou'),
  }
  return { subject, sheet: createElement(SignIn, props) }
}

function receipt(message: ReceiptMessage, t: MailWords, house: House): Sheet {
  const { kind, reference } = message
  const due = dateInWords(message.due, message.locale)
  const received = dateInWords(message.receivedOn, message.locale)
  const subject = t('receipt.subject', { reference })
  const withdrawal = kind === 'CONSENT_WITHDRAWAL'
  const props = {
    frame: {
      ...house,
      subject,
      title: t('receipt.title', { kind }),
      lead: t('receipt.lead', { kind, due }),
    },
    reference: fact(t, 'reference', reference),
    facts: [
      fact(t, 'asked', t(`asked.${kind}`)),
      fact(t, 'received', received),
      fact(t, withdrawal ? 'stoppedBy' : 'answerBy', due),
    ],
    summaryTitle: t('receipt.summary'),
    summary: message.summary,
    paragraphs: [
      t('receipt.next', { kind, due }),
      t('receipt.meanwhile', { kind }),
      t('receipt.keep'),
    ],
    action: t('receipt.action'),
    link: message.link,
  }
  return { subject, sheet: createElement(Receipt, props) }
}

function answerReady(message: AnswerReadyMessage, t: MailWords, house: House): Sheet {
  const { kind, reference, outcome } = message
  const copy = outcome === 'COPY' || (kind === 'ACCESS' && outcome === 'PARTLY')
  const until = dateInWords(message.availableUntil, message.locale)
  const subject = t('answerReady.subject', { reference })
  const props = {
    frame: {
      ...house,
      subject,
      title: t('answerReady.title'),
      lead: t('answerReady.lead', { until, outcome }),
    },
    reference: fact(t, 'reference', reference),
    facts: [
      fact(t, 'asked', t(`asked.${kind}`)),
      ...(copy ? [fact(t, 'availableUntil', until)] : []),
    ],
    action: t('answerReady.action'),
    link: message.link,
    paragraphs: [t('answerReady.safe'), t('answerReady.later'), t('answerReady.wrong')],
  }
  return { subject, sheet: createElement(AnswerReady, props) }
}
