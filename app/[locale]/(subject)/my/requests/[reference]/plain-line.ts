import { controller } from '@/lib/controller/controller'
import type { RequestRow } from '@/lib/data/request-rows'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** The one line on top of a request: what the person needs to do now, and when they hear from us. */
export async function plainLine(
  locale: Locale,
  request: RequestRow,
  today: Temporal.PlainDate,
): Promise<string> {
  const t = await translator(locale, 'request')
  switch (request.state) {
    case 'DELIVERED':
      return t(request.outcome === 'NO_DATA' ? 'view.deliveredNoData' : 'view.delivered')
    case 'WITHDRAWN':
      return t('view.withdrawn')
    case 'CLOSED':
      return t('view.closed')
    default:
      return Temporal.PlainDate.compare(today, request.dueOn) > 0
        ? t('view.late', { authority: controller().authority.shortName })
        : t('view.received', { due: longDate(locale, request.dueOn) })
  }
}
