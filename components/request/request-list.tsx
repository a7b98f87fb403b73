import { Tag } from '@/components/ui/tag'
import type { RequestRow } from '@/lib/data/request-rows'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { receivedOn } from '@/lib/rights/deadline'
import { isEnded } from '@/lib/rights/life-cycle'

type Props = { locale: Locale; requests: RequestRow[] }

/** A person's requests, newest first: what, in which state, and the date that matters now. */
export async function RequestList({ locale, requests }: Props) {
  const t = await translator(locale, 'request')
  const my = await translator(locale, 'my')
  return (
    <ul className="request-list" aria-label={my('list')}>
      {requests.map((request) => (
        <li key={request.id}>
          <a href={href(locale, `/my/requests/${request.reference}`)}>
            <span className="request-list-kind">{t(`kind.${request.kind}`)}</span>
            <span className="reference">{request.reference}</span>
          </a>
          <Tag signal={isEnded(request.state) ? 'done' : 'waiting'}>
            {t(`state.${request.state}`)}
          </Tag>
          <span className="quiet">
            {request.deliveredAt && isEnded(request.state)
              ? my('delivered', { date: longDate(locale, receivedOn(request.deliveredAt)) })
              : my('due', { date: longDate(locale, request.dueOn) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
