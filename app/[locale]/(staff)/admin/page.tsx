import { AdminNav } from '@/components/staff/admin-nav'
import { Desk } from '@/components/staff/desk'
import { Details } from '@/components/ui/details'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { viewFirstRun } from '@/lib/casework/admin/first-run'
import { viewAlarms } from '@/lib/casework/admin/view-alarms'
import { viewStaff } from '@/lib/casework/admin/view-staff'
import { now } from '@/lib/clock'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import { Alarms } from './alarms'
import { FirstRunList } from './first-run-list'
import { StaffTable } from './staff-table'

export default page(async ({ locale }) => {
  const actor = await requireActor()
  const firstRun = await viewFirstRun(actor, now())
  const staff = await viewStaff(actor)
  const alarms = await viewAlarms(actor, now())
  const t = await translator(locale, 'admin')
  const open = firstRun.items.filter(({ done }) => !done).length
  const list = <FirstRunList locale={locale} firstRun={firstRun} />
  return (
    <Desk>
      <AdminNav locale={locale} here="overview" />
      <PageHeading title={t('title')} lead={t('lead', { open })} />
      {alarms.length > 0 && <Alarms {...{ locale, alarms, staff }} />}
      <section aria-labelledby="first-run">
        <h2 id="first-run">{t('first.title')}</h2>
        {open > 0 ? list : <Details summary={t('first.all')}>{list}</Details>}
      </section>
      <StaffTable locale={locale} staff={staff} />
    </Desk>
  )
})
