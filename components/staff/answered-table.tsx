import { type Column, Table } from '@/components/ui/table'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { receivedOn as dayOf } from '@/lib/rights/deadline'
import type { Outcome } from '@/lib/rights/outcome'
import type { RequestKind } from '@/lib/rights/request-kinds'
import { ShortDate } from './short-date'

type Answered = {
  reference: string
  kind: RequestKind
  outcome: Outcome | null
  deliveredAt: Temporal.Instant | null
}

/** What was answered lately, newest first. */
export async function AnsweredTable({ locale, rows }: { locale: Locale; rows: Answered[] }) {
  const t = await translator(locale, 'desk')
  const columns: Column<Answered>[] = [
    {
      key: 'reference',
      label: t('queue.reference'),
      cell: ({ reference }) => (
        <a className="reference row-link" href={href(locale, `/desk/${reference}`)}>
          {reference}
        </a>
      ),
    },
    { key: 'kind', label: t('queue.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'outcome',
      label: t('answered.outcome'),
      cell: ({ outcome }) => outcome && t(`outcome.${outcome}`),
    },
    {
      key: 'on',
      label: t('answered.on'),
      cell: ({ deliveredAt }) =>
        deliveredAt && <ShortDate locale={locale} date={dayOf(deliveredAt)} />,
    },
  ]
  return (
    <div className="answered">
      <Table
        caption={t('answered.title')}
        quietCaption
        columns={columns}
        rows={rows}
        rowKey={({ reference }) => reference}
      />
    </div>
  )
}
