import { type Column, Table } from '@/components/ui/table'
import type { ReportRow } from '@/lib/data/reports'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Named = ReportRow & { label: string }
type Props = { locale: Locale; title: string; of: 'kind' | 'month' | 'channel'; rows: Named[] }

/** The figures of a report, a row for each kind, month or channel. */
export async function ReportTable({ locale, title, of, rows }: Props) {
  const t = await translator(locale, 'desk-reports')
  const counts = [
    'received',
    'answered',
    'inOneMonth',
    'inThreeMonths',
    'late',
    'extended',
    'withdrawn',
    'open',
  ] as const
  const columns: Column<Named>[] = [
    { key: 'name', label: t(`table.name.${of}`), cell: ({ label }) => label },
    ...counts.map((name) => ({
      key: name,
      label: t(`table.${name}`),
      figures: true,
      cell: (row: Named) => row[name],
    })),
    {
      key: 'median',
      label: t('table.median'),
      figures: true,
      cell: (row) => row.medianDays ?? '–',
    },
    {
      key: 'ninetieth',
      label: t('table.ninetieth'),
      figures: true,
      cell: (row) => row.ninetiethDays ?? '–',
    },
  ]
  return (
    <Table caption={title} quietCaption columns={columns} rows={rows} rowKey={({ name }) => name} />
  )
}
