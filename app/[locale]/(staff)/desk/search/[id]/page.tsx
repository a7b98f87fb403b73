import { Desk } from '@/components/staff/desk'
import { DeskNav } from '@/components/staff/desk-nav'
import { FoundPerson } from '@/components/staff/found-person'
import { SearchForm } from '@/components/staff/search-form'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { viewSearch } from '@/lib/casework/staff/search/view-search'
import { now } from '@/lib/clock'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import '../../queue.css'
import { search } from '../../queue-actions'

export default page(async ({ locale, params }) => {
  const actor = await requireActor()
  const { terms, people, more } = await viewSearch({ actor, id: params.id ?? '', now: now() })
  const t = await translator(locale, 'desk-queue')
  const count = people.length
  return (
    <Desk>
      <DeskNav locale={locale} here={null} />
      <PageHeading title={t('search.title')} lead={t('search.lead', { count })} />
      <SearchForm locale={locale} search={search} terms={terms} />
      {count === 0 && <p>{t('search.none')}</p>}
      {more && (
        <Notice title={t('search.moreTitle')}>
          <p>{t('search.more', { count })}</p>
        </Notice>
      )}
      {people.map((person) => (
        <FoundPerson key={person.id} locale={locale} person={person} />
      ))}
    </Desk>
  )
})
