import { Desk } from '@/components/staff/desk'
import { DeskNav } from '@/components/staff/desk-nav'
import { QueueTable } from '@/components/staff/queue-table'
import { ButtonLink } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { listOfficers } from '@/lib/casework/staff/officers'
import { viewMyDay } from '@/lib/casework/staff/view-my-day'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import '../queue.css'

export default page(async ({ locale }) => {
  const actor = await requireActor()
  const items = await viewMyDay({ actor, now: now() })
  const officers = await listOfficers(actor)
  const t = await translator(locale, 'desk-queue')
  const rows = items.map(({ because, request, daysLeft }) => ({
    request,
    daysLeft,
    assignee: officers.find(({ id }) => id === request.assigneeId) ?? null,
    because: t(`day.because.${because}`),
  }))
  const first = items[0]?.request.reference
  return (
    <Desk>
      <DeskNav locale={locale} here="day" />
      <PageHeading title={t('day.title')} lead={t('day.lead', { count: items.length })} />
      {first ? (
        <>
          <p data-key="n">
            <ButtonLink href={href(locale, `/desk/${first}`)}>
              {t('day.begin', { reference: first })}
            </ButtonLink>
          </p>
          <QueueTable locale={locale} rows={rows} title={t('day.title')} />
        </>
      ) : (
        <div>
          <p>{t('day.empty')}</p>
          <p className="section-actions">
            <a className="frame-link" href={href(locale, '/desk')}>
              {t('day.toQueue')}
            </a>
          </p>
        </div>
      )}
    </Desk>
  )
})
