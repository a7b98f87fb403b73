import type { Signal } from '@/components/ui/signal'
import { Tag } from '@/components/ui/tag'
import type { RequestRow } from '@/lib/data/request-rows'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import { receivedOn } from '@/lib/rights/deadline'
import { isEnded } from '@/lib/rights/life-cycle'
import { hasStatutoryDeadline } from '@/lib/rights/request-kinds'

type Props = { locale: Locale; requests: RequestRow[] }

/** A person's requests, newest first: what, in which state, and the date that matters now. */
export async function RequestList({ locale, requests }: Props) {
  const t = await translator(locale, 'request')
  const my = await translator(locale, 'my')
  const question = await translator(locale, 'question')
  return (
    <ul className="request-list" aria-label={my('list')}>
      {requests.map((request) => (
        <li key={request.id}>
          <a href={href(locale, `/my/requests/${request.reference}`)}>
            <span className="request-list-kind">{t(`kind.${request.kind}`)}</span>
            <span className="reference">{request.reference}</span>
          </a>
          <Tag signal={signalOf(request)}>
            {hasStatutoryDeadline(request.kind)
              ? t(`state.${request.state}`)
              : my(isEnded(request.state) ? 'stopped' : 'inForce')}
          </Tag>
          <span className="quiet">
            {request.pausedSince ? question('paused') : dateLine(locale, my, request)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function signalOf({ state, pausedSince }: RequestRow): Signal {
  if (isEnded(state)) return 'done'
  return pausedSince ? 'waiting' : 'information'
}

/** The day that matters now: of the answer, of the end, or, for a consent that is back already, of the stop in every system. */
function dateLine(locale: Locale, my: Translator<'my'>, request: RequestRow): string {
  const { kind, state, dueOn, deliveredAt, endedAt, feeState } = request
  const runs = hasStatutoryDeadline(kind)
  if (!isEnded(state) && feeState === 'QUOTED') return my('quoted')
  if (!isEnded(state)) return my(runs ? 'due' : 'stopBy', { date: longDate(locale, dueOn) })
  const date = longDate(locale, endedAt ? receivedOn(endedAt) : dueOn)
  if (!deliveredAt) return my('ended', { date })
  return my(runs ? 'delivered' : 'stoppedOn', { date })
}
