import { eventWords } from '@/components/request/event-words'
import { AdminNav } from '@/components/staff/admin-nav'
import { Desk } from '@/components/staff/desk'
import { PageHeading } from '@/components/ui/page-heading'
import { Thread } from '@/components/ui/thread'
import { requireActor } from '@/lib/auth/require-actor'
import { type HouseEvent, viewHouse } from '@/lib/casework/admin/view-house'
import { dateAndTime } from '@/lib/i18n/dates'
import { type Translator, translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

export default page(async ({ locale }) => {
  const events = await viewHouse(await requireActor())
  const t = await translator(locale, 'admin')
  return (
    <Desk>
      <AdminNav locale={locale} here="history" />
      <PageHeading title={t('history.title')} lead={t('history.lead')} />
      {events.length === 0 && <p>{t('history.none')}</p>}
      <Thread
        label={t('history.title')}
        knots={events.map((event, index) => ({
          key: `${events.length - index}`,
          when: t('history.by', { when: dateAndTime(locale, event.at), who: whoOf(t, event) }),
          what: words(t, event),
        }))}
      />
    </Desk>
  )
})

function whoOf(t: Translator<'admin'>, { who, role }: HouseEvent): string {
  return who ?? t(role === 'SYSTEM' ? 'history.system' : 'history.gone')
}

function words(t: Translator<'admin'>, { type, at, role, facts, account }: HouseEvent): string {
  const named = 'account' in facts ? { account: account ?? t('history.someone') } : {}
  const knot = { type, at, first: at, role, count: 1, facts: { ...facts, ...named } }
  return eventWords(t, knot) ?? t('history.other', { type })
}
