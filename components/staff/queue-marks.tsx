import { Icon, type IconName } from '@/components/ui/icon'
import type { QueueEntry } from '@/lib/data/queue-rows'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Marked = Pick<
  QueueEntry,
  'unansweredSince' | 'approvalAskedAt' | 'protectedIdentity' | 'mailFailed' | 'toPost' | 'feeState'
>

/** What sets a request apart from its neighbours in the queue, in a word each. */
export async function QueueMarks({ locale, request }: { locale: Locale; request: Marked }) {
  const t = await translator(locale, 'desk-queue')
  const { feeState: fee } = request
  const marks: [IconName, string, boolean][] = [
    ['letter', t('mark.written'), request.unansweredSince !== null],
    ['eye', t('mark.approval'), request.approvalAskedAt !== null],
    ['lock', t('mark.protected'), request.protectedIdentity],
    ['warning', t('mark.mailFailed'), request.mailFailed],
    ['paper', t('mark.toPost'), request.toPost],
  ]
  const shown = marks.filter(([, , holds]) => holds)
  if (shown.length === 0 && fee === 'NONE') return null
  return (
    <ul className="marks">
      {shown.map(([icon, words]) => (
        <li key={words} className="mark">
          <Icon name={icon} />
          {words}
        </li>
      ))}
      {fee !== 'NONE' && (
        <li className="mark">{t('mark.fee', { state: t(`filter.feeState.${fee}`) })}</li>
      )}
    </ul>
  )
}
