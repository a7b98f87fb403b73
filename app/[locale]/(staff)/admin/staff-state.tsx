import { Tag } from '@/components/ui/tag'
import type { Colleague } from '@/lib/casework/admin/view-staff'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** Whether a colleague can sign in, and ever did. */
export async function StaffState({ locale, colleague }: { locale: Locale; colleague: Colleague }) {
  const t = await translator(locale, 'admin')
  const { suspendedAt, lastSignInAt } = colleague
  if (suspendedAt) return <Tag signal="overdue">{t('staff.states.suspended')}</Tag>
  if (!lastSignInAt) return <Tag signal="waiting">{t('staff.states.invited')}</Tag>
  return <Tag signal="done">{t('staff.states.active')}</Tag>
}
