import { createElement } from 'react'
import { FreeCopyAgain } from '@/emails/free-copy-again'
import type { FreeCopyAgainMessage } from './message'
import { personHouse } from './person-house'
import type { MailSender, Sheet } from './sheet'
import { mailWords } from './words'

/** To someone who asked to be told on the day of their next free copy (policy P12). */
export function freeCopyMail({ locale, link }: FreeCopyAgainMessage, sender: MailSender): Sheet {
  const t = mailWords(locale, sender)
  const subject = t('freeCopyAgain.subject')
  const title = t('freeCopyAgain.title')
  const lead = t('freeCopyAgain.lead')
  const frame = { ...personHouse(t, locale, sender), subject, title, lead }
  const props = { frame, action: t('freeCopyAgain.action'), link, paragraphs: [] }
  return { subject, sheet: createElement(FreeCopyAgain, props) }
}
