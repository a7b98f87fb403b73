import { Table } from '@/components/ui/table'
import type { ReportView } from '@/lib/casework/staff/view-reports'
import { controller } from '@/lib/controller/controller'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { ownGround } from '@/lib/rights/decisions/reason'

type Props = { locale: Locale; view: Pick<ReportView, 'extensions' | 'outcomes' | 'grounds'> }

/** Why more time was taken, and what the answers were. */
export async function ReportReasons({ locale, view }: Props) {
  const [t, desk] = await Promise.all([
    translator(locale, 'desk-reports'),
    translator(locale, 'desk'),
  ])
  const extensions = t('extensions.title')
  const outcomes = t('outcomes.title')
  const refusals = t('refusals.title')
  const { grounds, exampleGrounds } = controller()
  const groundWords = (ground: string | null) => {
    if (ground === null) return t('refusals.gone')
    if (ground === ownGround) return t('refusals.own')
    const known = [...grounds, ...exampleGrounds].find(({ key }) => key === ground)
    return known ? `${known.law[locale]} (${ground})` : ground
  }
  return (
    <>
      <div className="answered">
        <h2>{outcomes}</h2>
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
      </div>
      <div className="answered">
        <h2>{refusals}</h2>
        {view.grounds.length === 0 && <p>{t('refusals.none')}</p>}
        {view.grounds.length > 0 && (
          <Table
            caption={refusals}
            quietCaption
            columns={[
              {
                key: 'ground',
                label: t('refusals.ground'),
                cell: ({ ground }) => groundWords(ground),
              },
              {
                key: 'count',
                label: t('refusals.count'),
                figures: true,
                cell: ({ count }) => count,
              },
            ]}
            rows={view.grounds}
            rowKey={({ ground }) => ground ?? ''}
          />
        )}
      </div>
      <div className="answered">
        <h2>{extensions}</h2>
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
      </div>
    </>
  )
}
