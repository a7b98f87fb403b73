import { Tag } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { DaysLeft } from './days-left'

type Props = { locale: Locale; daysLeft: number; paused: boolean; ended: string | null }

/** The time left, or that the clock stands still, or the state in which it ended. */
export async function QueueLeft({ locale, daysLeft, paused, ended }: Props) {
  if (ended) return <Tag signal="done">{ended}</Tag>
  if (!paused) return <DaysLeft locale={locale} daysLeft={daysLeft} />
  const t = await translator(locale, 'desk-queue')
  return <Tag signal="waiting">{t('left.paused')}</Tag>
}
