import { AnsweredTable } from '@/components/staff/answered-table'
import { Desk } from '@/components/staff/desk'
import { QueueTable } from '@/components/staff/queue-table'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { viewQueue } from '@/lib/casework/staff/view-queue'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import { readPlace, writePlace } from './queue-place'

export default page(async ({ locale, query }) => {
  const actor = await requireActor()
  const after = readPlace(query.after)
  const { rows, next, answered } = await viewQueue({ actor, after, now: now() })
  const t = await translator(locale, 'desk')
  const counted = t(next ? 'leadMore' : 'lead', { count: rows.length })
  return (
    <Desk>
      <PageHeading title={t('title')} lead={after ? t('leadLater') : counted} />
      <div>
        <h2>{t('queue.title')}</h2>
        {rows.length > 0 ? <QueueTable locale={locale} rows={rows} /> : <p>{t('queue.empty')}</p>}
        {(next || after) && (
          <p className="section-actions">
            {next && (
              <a className="frame-link" href={href(locale, writePlace(next))} rel="next">
                {t('queue.next')}
              </a>
            )}
            {after && (
              <a className="frame-link" href={href(locale, '/desk')}>
                {t('queue.first')}
              </a>
            )}
          </p>
        )}
      </div>
      <div>
        <h2>{t('answered.title')}</h2>
        {answered.length > 0 ? (
          <AnsweredTable locale={locale} rows={answered} />
        ) : (
          <p>{t('answered.empty')}</p>
        )}
      </div>
    </Desk>
  )
})
