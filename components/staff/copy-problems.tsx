import { Notice } from '@/components/ui/notice'
import type { CopyProblem } from '@/lib/casework/staff/structured-problems'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; problems: CopyProblem[]; most: number }

/** What is wrong with structured data that were refused, place by place, and how to put it right. */
export async function CopyProblems({ locale, problems, most }: Props) {
  const t = await translator(locale, 'copy')
  const placeOf = (path: CopyProblem['path']) =>
    path.length === 0
      ? t('place.top')
      : path
          .map((part) => (typeof part === 'number' ? t('place.item', { number: part + 1 }) : part))
          .join(' → ')
  const lines = problems.map(({ code, path, most: limit }) => ({
    place: placeOf(path),
    text: t(`problem.${code}`, { most: limit === undefined ? 'none' : String(limit) }),
  }))
  return (
    <Notice signal="overdue" title={t('desk.refused')}>
      <p>{t('desk.refusedText', { count: problems.length })}</p>
      <ul className="copy-problems">
        {lines.map(({ place, text }) => (
          <li key={`${place} ${text}`}>
            <bdi className="copy-place">{place}</bdi> {text}
          </li>
        ))}
      </ul>
      {problems.length >= most && <p>{t('desk.more', { most })}</p>}
    </Notice>
  )
}
