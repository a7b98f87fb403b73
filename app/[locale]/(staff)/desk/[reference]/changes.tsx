import { eventWords } from '@/components/request/event-words'
import { ChangedSince } from '@/components/staff/changed-since'
import type { HistoryEntry } from '@/lib/casework/requests/request-view'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = {
  locale: Locale
  version: number
  history: HistoryEntry[]
  /** Whether what was typed takes the place of what is saved, once it is sent again. */
  replaces?: boolean
}

/** What happened in the case since an officer opened its form, in which role and when: for someone whose form came too late. */
export async function Changes({ locale, version, history, replaces = true }: Props) {
  const [t, desk] = [await translator(locale, 'desk-decide'), await translator(locale, 'desk')]
  const changes = history
    .map((event, index) => ({ event, number: history.length - index }))
    .filter(({ event }) => event.type !== 'request.opened' && !event.type.startsWith('mail.'))
    .slice(0, 20)
    .map(({ event, number }) => {
      const knot = { ...event, first: event.at, count: 1 }
      const what = eventWords(desk, knot) ?? desk('history.other', { type: event.type })
      const when = desk('history.by', { role: event.role, when: dateAndTime(locale, event.at) })
      return { number, line: `${what} (${when})` }
    })
  return (
    <ChangedSince version={version} changes={changes} none={t('meanwhile.none')}>
      <h2>{t('meanwhile.title')}</h2>
      {replaces && <p>{t('meanwhile.keep')}</p>}
    </ChangedSince>
  )
}
