import { createTranslator } from 'next-intl'
import { createElement } from 'react'
import { Colleague } from '@/emails/colleague'
import { momentInText } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import en from '@/lib/i18n/messages/en/mail-account.json'
import sv from '@/lib/i18n/messages/sv/mail-account.json'
import { type AccountMessage, signsIn } from './account-message'
import type { MailSender, Sheet } from './sheet'
import { mailWords } from './words'

const messages: Record<Locale, typeof sv> = { sv, en }

/** The mail to a colleague about their own account: what happened, when, and what to do if it was not them. */
export function accountMail(message: AccountMessage, sender: MailSender): Sheet {
  const { locale, news, role, codesLeft, link } = message
  const t = createTranslator({ locale, messages: messages[locale] })
  const house = mailWords(locale, sender)
  const at = momentInText(locale, Temporal.Instant.from(message.at))
  const subject = t(`${news}.subject`)
  const frame = {
    locale,
    brand: house('brand'),
    house: house('staffHouse', { controller: sender.controllerName }),
    foot: [house('colleague.foot')],
    subject,
    title: t(`${news}.title`),
    lead: t(`${news}.lead`, { at, role }),
  }
  const props = {
    frame,
    paragraphs: [t(`${news}.you`, { codesLeft }), t(`${news}.notYou`)],
    action:
      link === null
        ? null
        : { label: t(`action.${signsIn(news) ? 'signIn' : 'security'}`), href: link },
  }
  return { subject, sheet: createElement(Colleague, props) }
}
