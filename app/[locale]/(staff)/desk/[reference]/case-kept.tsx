import { Notice } from '@/components/ui/notice'
import type { CaseKept as Kept } from '@/lib/casework/retention/case-kept'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** When an ended case is purged; once its time is over, what keeps it (rules.md 9). Nothing is closed or lifted by itself. */
export async function CaseKept({ locale, kept }: { locale: Locale; kept: Kept | null }) {
  if (!kept) return null
  const t = await translator(locale, 'desk-tasks')
  const date = longDate(locale, kept.from)
  if (!kept.over || kept.by.length === 0) return <p className="quiet">{t('kept.from', { date })}</p>
  return (
    <Notice signal="soon" title={t('kept.title', { date })}>
      <p>{t('kept.text')}</p>
      <ul>
        {kept.by.map(({ reason, count }) => (
          <li key={reason}>{t(`kept.${reason}`, { count })}</li>
        ))}
      </ul>
    </Notice>
  )
}
