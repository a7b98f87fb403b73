import type { Signal } from '@/components/ui/signal'
import { Tag } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** How near a due date is: over, within a week, or calm. `daysLeft` in calendar days, negative when it is over. */
export function signalOf(daysLeft: number): Signal {
  if (daysLeft < 0) return 'overdue'
  return daysLeft <= 7 ? 'soon' : 'information'
}

/** The time left in words, with the colour and shape that say how near it is. */
export async function DaysLeft({ locale, daysLeft }: { locale: Locale; daysLeft: number }) {
  const t = await translator(locale, 'desk')
  const words =
    daysLeft < 0 ? t('left.overdue', { days: -daysLeft }) : t('left.days', { days: daysLeft })
  return <Tag signal={signalOf(daysLeft)}>{words}</Tag>
}
