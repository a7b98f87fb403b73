import { Table } from '@/components/ui/table'
import type { ReportView } from '@/lib/casework/staff/view-reports'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; view: Pick<ReportView, 'extensions' | 'outcomes'> }

/** Why more time was taken, and what the answers were. */
export async function ReportReasons({ locale, view }: Props) {
  const [t, desk] = await Promise.all([
    translator(locale, 'desk-reports'),
    translator(locale, 'desk'),
  ])
  const extensions = t('extensions.title')
  const outcomes = t('outcomes.title')
  return (
    <>
      <section aria-labelledby="outcomes" className="answered">
        <h2 id="outcomes">{outcomes}</h2>
        {view.outcomes.length === 0 && <p>{t('outcomes.none')}</p>}
        {view.outcomes.length > 0 && (
          <Table
            caption={outcomes}
            quietCaption
            columns={[
              { key: 'kind', label: t('outcomes.kind'), cell: (row) => desk(`kind.${row.kind}`) },
              {
                key: 'outcome',
                label: t('outcomes.outcome'),
                cell: (row) => desk(`outcome.${row.outcome}`),
              },
              {
                key: 'count',
                label: t('outcomes.count'),
                figures: true,
                cell: ({ count }) => count,
              },
            ]}
            rows={view.outcomes}
            rowKey={({ kind, outcome }) => `${kind} ${outcome}`}
          />
        )}
      </section>
      <section aria-labelledby="extensions" className="answered">
        <h2 id="extensions">{extensions}</h2>
        {view.extensions.length === 0 && <p>{t('extensions.none')}</p>}
        {view.extensions.length > 0 && (
          <Table
            caption={extensions}
            quietCaption
            columns={[
              {
                key: 'reason',
                label: t('extensions.reason'),
                cell: ({ reason }) => t(`extensions.${reason}`),
              },
              {
                key: 'count',
                label: t('extensions.count'),
                figures: true,
                cell: ({ count }) => count,
              },
            ]}
            rows={view.extensions}
            rowKey={({ reason }) => reason}
          />
        )}
      </section>
    </>
  )
}
