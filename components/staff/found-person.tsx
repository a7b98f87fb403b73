import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { isEnded, type RequestState } from '@/lib/rights/life-cycle'
import type { RequestKind } from '@/lib/rights/request-kinds'
import { QueueLeft } from './queue-left'
import { ShortDate } from './short-date'

type Found = {
  id: string
  reference: string
  kind: RequestKind
  state: RequestState
  receivedOn: Temporal.PlainDate
  daysLeft: number
  pausedSince: Temporal.PlainDate | null
}

type Person = {
  id: string
  name: string | null
  birthDate: string | null
  maskedIdentityNumber: string | null
  protectedIdentity: boolean
  requests: Found[]
}

/** Someone who was looked up, with enough to tell them from a namesake, and their requests, the newest first. */
export async function FoundPerson({ locale, person }: { locale: Locale; person: Person }) {
  const [t, desk] = await Promise.all([
    translator(locale, 'desk-queue'),
    translator(locale, 'desk'),
  ])
  const name = person.name ?? t('search.nameless')
  const { birthDate, maskedIdentityNumber, requests } = person
  const born = birthDate && longDate(locale, Temporal.PlainDate.from(birthDate))
  const columns: Column<Found>[] = [
    {
      key: 'reference',
      label: t('table.reference'),
      cell: ({ reference }) => (
        <a className="reference row-link" href={href(locale, `/desk/${reference}`)}>
          {reference}
        </a>
      ),
    },
    {
      key: 'left',
      label: t('table.left'),
      cell: ({ state, daysLeft, pausedSince }) => (
        <QueueLeft
          {...{ locale, daysLeft }}
          pausedSince={pausedSince}
          ended={isEnded(state) ? desk(`state.${state}`) : null}
        />
      ),
    },
    { key: 'kind', label: t('table.kind'), cell: ({ kind }) => desk(`kind.${kind}`) },
    { key: 'state', label: t('table.state'), cell: ({ state }) => desk(`state.${state}`) },
    {
      key: 'received',
      label: t('search.received'),
      cell: ({ receivedOn }) => <ShortDate locale={locale} date={receivedOn} />,
    },
  ]
  return (
    <div className="found-person">
      <h2>{name}</h2>
      <p className="found-who">
        {maskedIdentityNumber ?? (born && t('search.born', { date: born }))}
        {person.protectedIdentity && <Tag signal="soon">{t('search.protected')}</Tag>}
      </p>
      <Table
        caption={t('search.requests', { name: `${name}, ${requests[0]?.reference ?? ''}` })}
        quietCaption
        columns={columns}
        rows={requests}
        rowKey={({ id }) => id}
      />
    </div>
  )
}
