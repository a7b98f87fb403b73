import type { FreeCopyView } from '@/lib/casework/free-copy/view-free-copy'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** How the free copy of the year stands, in one line. */
export async function FreeCopyLine({ locale, view }: { locale: Locale; view: FreeCopyView }) {
  const t = await translator(locale, 'free-copy')
  switch (view.state) {
    case 'FREE':
      return <p className="quiet">{t('free')}</p>
    case 'ALREADY_OPEN':
      return <p className="quiet">{t('openState')}</p>
    case 'USED':
      return <p className="quiet">{t('usedState', { date: longDate(locale, view.freeFrom) })}</p>
  }
}
