import { type Knot, Thread } from '@/components/ui/thread'
import type { HistoryEntry } from '@/lib/casework/requests/request-view'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import { groupedHistory } from './grouped-history'

type Props = { locale: Locale; history: HistoryEntry[] }

/** What has happened with a request, in plain words, newest first. Staff appear by role, with the purpose. */
export async function RequestHistory({ locale, history }: Props) {
  const t = await translator(locale, 'request')
  const knots = groupedHistory(history).flatMap(({ entry, count }): Knot[] => {
    const what = words(t, entry, count)
    if (!what) return []
    const opened = entry.type === 'request.opened'
    return [
      {
        key: `${entry.at.toString()}-${entry.type}-${String(entry.facts.mail ?? entry.facts.file ?? '')}`,
        when: dateAndTime(locale, entry.at),
        what,
        more: opened ? <p className="quiet">{t('history.openedWhy')}</p> : undefined,
      },
    ]
  })
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('view.history')}</h2>
      <Thread knots={knots} label={t('view.history')} />
    </section>
  )
}

function words(
  t: Translator<'request'>,
  { type, role, facts }: HistoryEntry,
  count: number,
): string | null {
  switch (type) {
    case 'request.opened':
      return t('history.request-opened', { count })
    case 'copy.downloaded':
      return t('history.copy-downloaded', { role })
    case 'mail.sent':
      return t('history.mail-sent', { kind: String(facts.kind) })
    case 'mail.failed':
      return t('history.mail-failed', { kind: String(facts.kind) })
    case 'request.started':
      return t('history.request-started')
    case 'file.added':
      return t('history.file-added', { purpose: String(facts.purpose) })
    case 'file.removed':
      return t('history.file-removed')
    case 'consent.withdrawn':
      return t('history.consent-withdrawn')
    case 'task.done':
      return t('history.task-done')
    case 'identity.checked':
      return t('history.identity-checked')
    case 'answer.delivered':
      return t('history.answer-delivered')
    case 'free-copy.claimed':
      return t('history.free-copy-claimed')
    case 'free-copy.released':
      return t('history.free-copy-released')
    case 'fee.to-assess':
      return t('history.fee-to-assess')
    case 'fee.waived':
      return t('history.fee-waived')
    case 'request.withdrawn':
      return t('history.request-withdrawn')
    case 'request.reopened':
      return t('history.request-reopened')
    case 'message.written':
      return t('history.message-written', { author: String(facts.author) })
    case 'fee.accepted':
      return t('history.fee-accepted')
    case 'fee.declined':
      return t('history.fee-declined')
    case 'kind.changed':
      return t('history.kind-changed')
    case 'request.split':
      return t('history.request-split', { part: String(facts.part) })
    case 'notice.half-time':
      return t('history.notice-half-time')
    case 'notice.late':
      return t('history.notice-late')
    case 'request.filed':
      return t('history.request-filed')
    default:
      return null
  }
}
