import type { Locale } from '@/lib/i18n/locales'
import type { House, MailSender } from './sheet'
import type { MailWords } from './words'

/** What is the same on every mail to someone who is not staff. */
export function personHouse(t: MailWords, locale: Locale, sender: MailSender): House {
  // A letter has its own head and foot.
  if (sender.onPaper) return { locale, brand: '', house: '', foot: [] }
  return {
    locale,
    brand: t('brand'),
    house: t('house', { controller: sender.controllerName }),
    foot: [
      t('foot.reply', { address: sender.replyTo }),
      t('foot.automatic', { controller: sender.controllerName }),
    ],
  }
}
