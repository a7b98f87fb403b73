import { AdminNav } from '@/components/staff/admin-nav'
import { Desk } from '@/components/staff/desk'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { requireActor } from '@/lib/auth/require-actor'
import { type Colleague, viewColleague } from '@/lib/casework/admin/view-staff'
import { now } from '@/lib/clock'
import { dateAndTime } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import { StaffState } from '../../staff-state'
import { AccessForms } from './access-forms'
import { RoleForm } from './role-form'

const doneWords = {
  invited: 'staff.done.invited',
  role: 'one.role.done',
  suspended: 'one.access.suspended',
  reactivated: 'one.access.reactivated',
  'signed-out': 'one.access.signedOut',
  factor: 'one.factor.done',
} as const

export default page(async ({ locale, params, query }) => {
  const actor = await requireActor()
  const colleague = await viewColleague({ by: actor, id: params.id ?? '', now: now() })
  const t = await translator(locale, 'admin')
  const done = Object.entries(doneWords).find(([key]) => key === query.done)?.[1]
  return (
    <Desk>
      <AdminNav locale={locale} here={null} />
      <BackLink href={href(locale, '/admin')}>{t('title')}</BackLink>
      <PageHeading title={colleague.email} over={t(`staff.roles.${colleague.role}`)} />
      {done && (
        <div role="status">
          <Notice signal="done" title={t(done)} />
        </div>
      )}
      <SummaryList rows={rows(locale, t, colleague)} />
      {colleague.self && <p>{t('one.self')}</p>}
      {colleague.fromDirectory && <p>{t('one.fromDirectory')}</p>}
      {!colleague.self && (
        <>
          {!colleague.fromDirectory && <RoleForm locale={locale} colleague={colleague} />}
          <AccessForms locale={locale} colleague={colleague} />
        </>
      )}
    </Desk>
  )
})

function rows(locale: Locale, t: Translator<'admin'>, colleague: Colleague & { sessions: number }) {
  const { createdAt, lastSignInAt, suspendedAt, suspendedBy, sessions, secondFactor } = colleague
  const state = suspendedAt ? (
    t('one.suspendedBy', { by: suspendedBy ?? 'ADMIN', date: dateAndTime(locale, suspendedAt) })
  ) : (
    <StaffState locale={locale} colleague={colleague} />
  )
  return [
    { key: 'state', label: t('staff.state'), value: state },
    {
      key: 'seen',
      label: t('staff.seen'),
      value: lastSignInAt ? dateAndTime(locale, lastSignInAt) : t('staff.never'),
    },
    { key: 'now', label: t('one.sessions'), value: t('one.browsers', { count: sessions }) },
    {
      key: 'factor',
      label: t('staff.factor'),
      value: t(secondFactor ? 'staff.yes' : 'staff.no'),
    },
    { key: 'created', label: t('one.created'), value: dateAndTime(locale, createdAt) },
  ]
}
