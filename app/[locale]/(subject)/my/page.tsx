import { FreeCopyLine } from '@/components/request/free-copy-line'
import { RequestList } from '@/components/request/request-list'
import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { viewFreeCopy } from '@/lib/casework/free-copy/view-free-copy'
import { listDrafts } from '@/lib/casework/requests/list-drafts'
import { listRequests } from '@/lib/casework/requests/view-request'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

export default page(async ({ locale }) => {
  const actor = await requireDataSubject()
  const t = await translator(locale, 'my')
  const request = await translator(locale, 'request')
  const [requests, drafts, copy] = await Promise.all([
    listRequests(actor),
    listDrafts(actor),
    viewFreeCopy(actor, now()),
  ])
  const begin = href(locale, '/my/requests/new')
  return (
    <Column>
      <PageHeading title={t('title')} />
      <FreeCopyLine locale={locale} view={copy} />
      {drafts.map((form) => (
        <Notice key={form} title={t('draft')}>
          <p>
            <a href={href(locale, `/my/requests/new/${form}/check`)}>
              {request(`cards.${form}`)}: {t('goOn')}
            </a>
          </p>
        </Notice>
      ))}
      {requests.length === 0 ? (
        <div className="prose">
          <p>{t('empty')}</p>
          <p>{t('emptyText')}</p>
        </div>
      ) : (
        <RequestList locale={locale} requests={requests} />
      )}
      <p>
        <ButtonLink href={begin} look={requests.length === 0 ? 'first' : 'second'}>
          {t('new')}
        </ButtonLink>
      </p>
      <p>
        <a className="frame-link" href={href(locale, '/my/consents')}>
          {t('consents')}
        </a>
      </p>
      <p>
        <a className="frame-link" href={href(locale, '/my/profile')}>
          {t('profile')}
        </a>
      </p>
    </Column>
  )
})
