import { RequestList } from '@/components/request/request-list'
import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { viewAccessDraft } from '@/lib/casework/requests/access-draft'
import { listRequests } from '@/lib/casework/requests/view-request'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

export default page(async ({ locale }) => {
  const actor = await requireDataSubject()
  const t = await translator(locale, 'my')
  const [requests, draft] = await Promise.all([listRequests(actor), viewAccessDraft(actor)])
  const begin = href(locale, '/my/requests/new')
  return (
    <Column>
      <PageHeading title={t('title')} />
      {draft && (
        <Notice title={t('draft')}>
          <p>
            <a href={begin}>{t('goOn')}</a>
          </p>
        </Notice>
      )}
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
        <a className="frame-link" href={href(locale, '/my/profile')}>
          {t('profile')}
        </a>
      </p>
    </Column>
  )
})
