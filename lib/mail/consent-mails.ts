import { createElement } from 'react'
import { Consent } from '@/emails/consent'
import { momentInText } from '@/lib/i18n/dates'
import type { ConsentStoppedMessage, ConsentWithdrawnMessage } from './message'
import { personHouse } from './person-house'
import type { MailSender, Sheet } from './sheet'
import { dateInWords, fact, mailWords } from './words'

/** The mails about a withdrawn consent (Art. 7(3), policy P13 and P7): at once, and when every system has stopped. */
export function consentMail(
  message: ConsentWithdrawnMessage | ConsentStoppedMessage,
  sender: MailSender,
): Sheet {
  return message.type === 'consent-withdrawn'
    ? withdrawn(message, sender)
    : stopped(message, sender)
}

function withdrawn(message: ConsentWithdrawnMessage, sender: MailSender): Sheet {
  const { locale, reference, purposes, others, link } = message
  const t = mailWords(locale, sender)
  const due = dateInWords(message.due, locale)
  const time = momentInText(locale, Temporal.Instant.from(message.withdrawnAt))
  const subject = t('consentWithdrawn.subject', { reference })
  const title = t('consentWithdrawn.title')
  const lead = t('consentWithdrawn.lead', { time })
  const props = {
    frame: { ...personHouse(t, locale, sender), subject, title, lead },
    reference: fact(t, 'reference', reference),
    facts: [fact(t, 'stoppedBy', due)],
    purposesTitle: t('consentWithdrawn.noLonger'),
    purposes,
    paragraphs: [
      t('consentWithdrawn.stopping', { due }),
      t('consentWithdrawn.before'),
      ...(others.length > 0 ? [t('consentWithdrawn.others', { list: others.join('; ') })] : []),
      t('consentWithdrawn.copies'),
      t('consentWithdrawn.stay'),
    ],
    action: t('consentWithdrawn.action'),
    link,
  }
  return { subject, sheet: createElement(Consent, props) }
}

function stopped(message: ConsentStoppedMessage, sender: MailSender): Sheet {
  const { locale, reference, purposes, authority, link } = message
  const t = mailWords(locale, sender)
  const subject = t('consentStopped.subject', { reference })
  const title = t('consentStopped.title')
  const lead = t('consentStopped.lead')
  const props = {
    frame: { ...personHouse(t, locale, sender), subject, title, lead },
    reference: fact(t, 'reference', reference),
    facts: [],
    purposesTitle: t('consentStopped.noLonger'),
    purposes,
    paragraphs: [
      t('consentStopped.wrong', { authority }),
      t('consentWithdrawn.copies'),
      t('consentWithdrawn.stay'),
    ],
    action: t('consentWithdrawn.action'),
    link,
  }
  return { subject, sheet: createElement(Consent, props) }
}
