import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Colleague } from '@/lib/casework/admin/view-staff'
import { dateAndTime } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { StaffState } from './staff-state'

type Props = { locale: Locale; staff: Colleague[] }

/** Everyone who works here, with what they may do and whether they can sign in. */
export async function StaffTable({ locale, staff }: Props) {
  const t = await translator(locale, 'admin')
  return (
    <section aria-labelledby="staff">
      <h2 id="staff">{t('staff.title')}</h2>
      <p className="quiet">{t('staff.lead')}</p>
      <Table
        caption={t('staff.caption')}
        quietCaption
        rows={staff}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'who',
            label: t('staff.who'),
            cell: ({ id, email, self }) => (
              <a href={href(locale, `/admin/staff/${id}`)}>
                {self ? t('staff.you', { email }) : email}
              </a>
            ),
          },
          {
            key: 'state',
            label: t('staff.state'),
            cell: (colleague) => <StaffState locale={locale} colleague={colleague} />,
          },
          { key: 'role', label: t('staff.role'), cell: ({ role }) => t(`staff.roles.${role}`) },
          {
            key: 'seen',
            label: t('staff.seen'),
            cell: ({ lastSignInAt }) =>
              lastSignInAt ? dateAndTime(locale, lastSignInAt) : t('staff.never'),
          },
          {
            key: 'factor',
            label: t('staff.factor'),
            cell: ({ secondFactor }) =>
              secondFactor ? t('staff.yes') : <Tag signal="soon">{t('staff.no')}</Tag>,
          },
        ]}
      />
    </section>
  )
}
