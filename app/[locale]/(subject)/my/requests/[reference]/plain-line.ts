import type { OwnClock } from '@/lib/casework/requests/view-clock'
import { controller } from '@/lib/controller/controller'
import type { RequestRow } from '@/lib/data/request-rows'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'

/** The one line on top of a request: what the person needs to do now, and when they hear from us. */
export async function plainLine(
  locale: Locale,
  request: RequestRow,
  today: Temporal.PlainDate,
  clock: OwnClock['facts'],
): Promise<string> {
  if (request.kind === 'CONSENT_WITHDRAWAL') return withdrawalLine(locale, request, today)
  const t = await translator(locale, 'request')
  const way = await translator(locale, 'under-way')
  const due = longDate(locale, request.dueOn)
  const over = Temporal.PlainDate.compare(today, request.dueOn) > 0
  switch (request.state) {
    case 'DELIVERED':
      return t(hasCopy(request) ? 'view.delivered' : 'view.deliveredNoCopy')
    case 'WITHDRAWN':
      return t('view.withdrawn')
    case 'CLOSED':
      if (request.feeState === 'LAPSED') return way('line.lapsed')
      return request.feeState === 'DECLINED' ? way('line.declined') : t('view.closed')
    case 'WAITING_FOR_PERSON':
      return clock?.pausedSince
        ? (await translator(locale, 'question'))('line', {
            date: longDate(locale, clock.pausedSince),
            due: longDate(locale, clock.ifAnswered),
          })
        : way('line.waiting')
    default:
      if (request.reopenedFor === 'PRICE_ACCEPTED') return way('line.accepted')
      if (request.feeState === 'QUOTED' && !over) return way('line.quoted', { due })
      if (request.reopenedAt) return way(over ? 'line.reopenedLate' : 'line.reopened', { due })
      return over
        ? t('view.late', { authority: controller().authority.shortName })
        : t('view.received', { due })
  }
}

/** A withdrawn consent is in force already; what there is to wait for is that every system has stopped. */
async function withdrawalLine(
  locale: Locale,
  request: RequestRow,
  today: Temporal.PlainDate,
): Promise<string> {
  const t = await translator(locale, 'consents')
  const due = longDate(locale, request.dueOn)
  if (isEnded(request.state)) return t('view.stopped')
  return Temporal.PlainDate.compare(today, request.dueOn) > 0
    ? t('done.late', { due, authority: controller().authority.shortName })
    : t('view.open', { due })
}

/** Whether a copy came with the answer: a whole one, or one where something is left out. */
function hasCopy({ kind, outcome }: RequestRow): boolean {
  return outcome === 'COPY' || (kind === 'ACCESS' && outcome === 'PARTLY')
}
