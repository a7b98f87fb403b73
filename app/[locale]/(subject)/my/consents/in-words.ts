import { dateAndTime, longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { Translator } from '@/lib/i18n/translator'
import type { ConsentStanding } from '@/lib/rights/consents'
import { receivedOn } from '@/lib/rights/deadline'

/** What is on record about one consent, or that nothing is and it can be withdrawn all the same. */
export function standingInWords(
  locale: Locale,
  t: Translator<'consents'>,
  standing: ConsentStanding,
): string {
  switch (standing.state) {
    case 'NONE':
      return t('standing.NONE')
    case 'WITHDRAWN':
      return t('standing.WITHDRAWN', { time: dateAndTime(locale, standing.at) })
    case 'GIVEN': {
      const { policyVersion: version } = standing
      const date = longDate(locale, receivedOn(standing.at))
      return version ? t('standing.GIVENVersion', { date, version }) : t('standing.GIVEN', { date })
    }
  }
}

/** The words of a purpose, which follow "to …", as they stand alone. */
export function capitalised(locale: Locale, text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
