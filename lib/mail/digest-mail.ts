import { createElement } from 'react'
import { Digest } from '@/emails/digest'
import type { DigestMessage } from './message'
import type { MailSender, Sheet } from './sheet'
import { dateInWords, mailWords } from './words'

/** To legal@ in the morning: what waits, by reference, kind and date; who it is stands in the cases only. */
export function digestMail({ locale, day, parts, link }: DigestMessage, sender: MailSender): Sheet {
  const t = mailWords(locale, sender)
  const subject = t('digest.subject')
  const frame = {
    locale,
    brand: t('brand'),
    house: t('staffHouse', { controller: sender.controllerName }),
    foot: [t('foot.staff')],
    subject,
    title: t('digest.title', { date: dateInWords(day, locale) }),
    lead: t('digest.lead'),
  }
  const sections = parts.map(({ sort, lines, more }) => ({
    title: t(`digest.sort.${sort}`),
    lines: [
      ...lines.map(({ reference, kind, date }) =>
        t(`digest.line`, {
          reference,
          kind: t(`kind.${kind}`),
          sort,
          date: dateInWords(date, locale),
        }),
      ),
      ...(more ? [t('digest.more')] : []),
    ],
  }))
  return {
    subject,
    sheet: createElement(Digest, { frame, sections, action: t('digest.action'), link }),
  }
}
