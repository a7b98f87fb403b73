import { createElement } from 'react'
import { GuardianConfirm } from '@/emails/guardian-confirm'
import { GuardianReceipt } from '@/emails/guardian-receipt'
import type {
  GuardianAnswerMessage,
  GuardianConfirmMessage,
  GuardianReceiptMessage,
} from './message'
import { personHouse } from './person-house'
import type { MailSender, Sheet } from './sheet'
import { dateInWords, fact, mailWords } from './words'

/** The mails to an adult who acts for a child, without an account (policy P6). */
export function guardianMail(
  message: GuardianConfirmMessage | GuardianReceiptMessage | GuardianAnswerMessage,
  sender: MailSender,
): Sheet {
  switch (message.type) {
    case 'guardian-confirm':
      return confirm(message, sender)
    case 'guardian-receipt':
      return receipt(message, sender)
    case 'guardian-answer':
      return answer(message, sender)
  }
}

function answer(message: GuardianAnswerMessage, sender: MailSender): Sheet {
  const { locale, reference, link } = message
  const t = mailWords(locale, sender)
  const subject = t('guardianAnswer.subject', { reference })
  const title = t('guardianAnswer.title')
  const lead = t('guardianAnswer.lead')
  const letter = message.letter.split(/\n+/).filter((line) => line.trim() !== '')
  const props = {
    frame: { ...personHouse(t, locale, sender), subject, title, lead },
    reference: fact(t, 'reference', reference),
    facts: [fact(t, 'asked', t('asked.MINOR_ERASURE'))],
    paragraphs: [...letter, t('guardianAnswer.wrong', { authority: message.authority })],
    action: t('guardianAnswer.action'),
    link,
  }
  return { subject, sheet: createElement(GuardianReceipt, props) }
}

function confirm({ locale, link, days }: GuardianConfirmMessage, sender: MailSender): Sheet {
  const t = mailWords(locale, sender)
  const subject = t('guardianConfirm.subject')
  const title = t('guardianConfirm.title')
  const lead = t('guardianConfirm.lead', { days })
  const props = {
    frame: { ...personHouse(t, locale, sender), subject, title, lead },
    action: t('guardianConfirm.action'),
    link,
    paragraphs: [t('guardianConfirm.after'), t('guardianConfirm.notYou')],
  }
  return { subject, sheet: createElement(GuardianConfirm, props) }
}

function receipt(message: GuardianReceiptMessage, sender: MailSender): Sheet {
  const { locale, reference, link } = message
  const t = mailWords(locale, sender)
  const due = dateInWords(message.due, locale)
  const subject = t('guardianReceipt.subject', { reference })
  const title = t('guardianReceipt.title')
  const lead = t('guardianReceipt.lead', { due })
  const props = {
    frame: { ...personHouse(t, locale, sender), subject, title, lead },
    reference: fact(t, 'reference', reference),
    facts: [
      fact(t, 'asked', t('asked.MINOR_ERASURE')),
      fact(t, 'received', dateInWords(message.receivedOn, locale)),
      fact(t, 'answerBy', due),
    ],
    paragraphs: [
      t('guardianReceipt.next'),
      t('guardianReceipt.custody'),
      t('guardianReceipt.keep'),
    ],
    action: t('guardianReceipt.action'),
    link,
  }
  return { subject, sheet: createElement(GuardianReceipt, props) }
}
