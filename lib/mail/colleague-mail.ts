import { createElement } from 'react'
import { Colleague } from '@/emails/colleague'
import type { ColleagueMessage } from './colleague-message'
import type { MailSender, Sheet } from './sheet'
import { dateInWords, type MailWords, mailWords } from './words'

/** The mails to those who work here. */
export function colleagueMail(message: ColleagueMessage, sender: MailSender): Sheet {
  const { locale, about, link } = message
  const t = mailWords(locale, sender)
  const { what } = about
  const subject = t(`colleague.${what}.subject`)
  const frame = {
    locale,
    brand: t('brand'),
    house: t('staffHouse', { controller: sender.controllerName }),
    foot: [t('colleague.foot')],
    subject,
    title: t(`colleague.${what}.title`),
    lead: leadOf(message, t, sender),
  }
  const paragraphs = what === 'test' ? [] : [t(`colleague.${what}.more`)]
  const action = { label: t(`colleague.${what}.action`), href: link }
  const props = { frame, action, paragraphs }
  return { subject, sheet: createElement(Colleague, props) }
}

function leadOf({ about, locale }: ColleagueMessage, t: MailWords, sender: MailSender): string {
  const controller = sender.controllerName
  switch (about.what) {
    case 'invited':
      return t('colleague.invited.lead', { controller, role: about.role })
    case 'test':
      return t('colleague.test.lead')
    case 'lookUps': {
      const { day, lookUps, none } = about
      return t('colleague.lookUps.lead', { date: dateInWords(day, locale), lookUps, none })
    }
  }
}
