import { Tag } from '@/components/ui/tag'
import { today } from '@/lib/clock'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { waited } from '@/lib/rights/suspension'
import { DaysLeft } from './days-left'

type Props = {
  locale: Locale
  daysLeft: number
  /** Since when the clock has stood still. */
  pausedSince: Temporal.PlainDate | null
  ended: string | null
}

/** The time left, or that the clock stands still and whether that is too long, or the state in which it ended. */
export async function QueueLeft({ locale, daysLeft, pausedSince, ended }: Props) {
  if (ended) return <Tag signal="done">{ended}</Tag>
  if (!pausedSince) return <DaysLeft locale={locale} daysLeft={daysLeft} />
  const t = await translator(locale, 'desk-queue')
  const { tooLong } = waited(pausedSince, today())
  if (tooLong) return <Tag signal="soon">{t('left.long')}</Tag>
  return <Tag signal="waiting">{t('left.paused')}</Tag>
}
