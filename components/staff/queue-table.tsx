import { type Column, Table } from '@/components/ui/table'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { RequestState } from '@/lib/rights/life-cycle'
import type { RequestKind } from '@/lib/rights/request-kinds'
import { DaysLeft } from './days-left'
import { dueReason } from './due-reason'
import { ShortDate } from './short-date'

export type QueuedCase = {
  request: {
    reference: string
    kind: RequestKind
    state: RequestState
    receivedOn: Temporal.PlainDate
    dueOn: Temporal.PlainDate
  }
  daysLeft: number
}

/** What waits for an answer, the earliest due date first. */
export async function QueueTable({ locale, rows }: { locale: Locale; rows: QueuedCase[] }) {
  const t = await translator(locale, 'desk')
  const told = await Promise.all(
    rows.map(async (row) => ({ ...row, why: await dueReason(locale, row.request.receivedOn) })),
  )
  const columns: Column<QueuedCase & { why: string }>[] = [
    {
      key: 'reference',
      label: t('queue.reference'),
      cell: ({ request: { reference } }) => (
        <a className="reference row-link" href={href(locale, `/desk/${reference}`)}>
          {reference}
        </a>
      ),
    },
    { key: 'kind', label: t('queue.kind'), cell: ({ request }) => t(`kind.${request.kind}`) },
    { key: 'state', label: t('queue.state'), cell: ({ request }) => t(`state.${request.state}`) },
    {
      key: 'received',
      label: t('queue.received'),
      cell: ({ request }) => <ShortDate locale={locale} date={request.receivedOn} />,
    },
    {
      key: 'due',
      label: t('queue.due'),
      cell: ({ request }) => <ShortDate locale={locale} date={request.dueOn} />,
    },
    {
      key: 'left',
      label: t('queue.left'),
      cell: ({ daysLeft }) => <DaysLeft locale={locale} daysLeft={daysLeft} />,
    },
    { key: 'why', label: t('queue.why'), cell: ({ why }) => <span className="quiet">{why}</span> },
  ]
  return (
    <div className="queue">
      <Table
        caption={t('queue.title')}
        quietCaption
        columns={columns}
        rows={told}
        rowKey={({ request }) => request.reference}
      />
    </div>
  )
}
