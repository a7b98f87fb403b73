import { eventWords } from '@/components/request/event-words'
import { AdminNav } from '@/components/staff/admin-nav'
import { Desk } from '@/components/staff/desk'
import { PageHeading } from '@/components/ui/page-heading'
import { Thread } from '@/components/ui/thread'
import { requireActor } from '@/lib/auth/require-actor'
import { type HouseEvent, viewHouse, viewLookUps } from '@/lib/casework/admin/view-house'
import type { HistoryEntry } from '@/lib/casework/requests/request-view'
import { dateAndTime } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import { type Translator, translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

type Shown = HouseEvent | HistoryEntry

export default page(async ({ locale, query }) => {
  const actor = await requireActor()
  const t = await translator(locale, 'admin')
  const lookUps = query.show === 'look-ups'
  const events = lookUps ? await viewLookUps(actor) : await viewHouse(actor)
  const [title, lead] = lookUps
    ? [t('history.lookUps.title'), t('history.lookUps.lead')]
    : [t('history.title'), t('history.lead')]
  return (
    <Desk>
      <AdminNav locale={locale} here="history" />
      <PageHeading title={title} lead={lead} />
      <nav aria-label={t('history.parts.label')}>
        <a href={href(locale, lookUps ? '/admin/history' : '/admin/history?show=look-ups')}>
          {t(lookUps ? 'history.parts.all' : 'history.lookUps.title')}
        </a>
      </nav>
      {events.length === 0 && <p>{t('history.none')}</p>}
      <Thread
        label={title}
        knots={events.map((event, index) => ({
          key: `${events.length - index}`,
          when: t('history.by', { when: dateAndTime(locale, event.at), who: whoOf(t, event) }),
          what: words(t, event),
        }))}
      />
    </Desk>
  )
})

/** By name for what was done about colleagues; by role for look-ups. */
function whoOf(t: Translator<'admin'>, event: Shown): string {
  if (!('who' in event)) return t('history.role', { role: event.role })
  return event.who ?? t(event.role === 'SYSTEM' ? 'history.system' : 'history.gone')
}

function words(t: Translator<'admin'>, event: Shown): string {
  const { type, at, role, facts } = event
  const account = 'account' in event ? event.account : null
  const named = 'account' in facts ? { account: account ?? t('history.someone') } : {}
  // Before version 2 it was not asked how the admin made sure.
  const all = { checked: 'other', ...facts, ...named }
  return (
    eventWords(t, { type, at, first: at, role, count: 1, facts: all }) ??
    t('history.other', { type })
  )
}
