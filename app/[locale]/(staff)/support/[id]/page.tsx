import { Desk } from '@/components/staff/desk'
import { SupportNav } from '@/components/staff/support-nav'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { viewLookUp } from '@/lib/casework/support/view-look-up'
import { now } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import { CallerCheck } from './caller-check'
import { Say } from './say'
import { Status } from './status'

export default page(async ({ locale, params, query }) => {
  const actor = await requireActor()
  const id = params.id ?? ''
  const { statuses, checksLeft } = await viewLookUp({ actor, id, now: now() })
  const t = await translator(locale, 'support')
  const { privacyContact: email } = controller()
  return (
    <Desk>
      <SupportNav locale={locale} here={null} role={actor.role} />
      <BackLink href={href(locale, '/support')}>{t('again')}</BackLink>
      <PageHeading title={t(statuses ? 'found' : 'none.title')} />
      {query.mailed === '1' && <Notice signal="done" title={t('mail.done')} />}
      {query.noted === '1' && <Notice signal="done" title={t('note.done')} />}
      {statuses ? (
        <div className="found">
          <div>
            {statuses.map((status) => (
              <Status key={status.request.id} {...{ locale, status }} lookUp={id} />
            ))}
          </div>
          <div>
            <CallerCheck {...{ locale, checksLeft }} lookUp={id} fits={query.fits === '1'} />
            <p className="quiet">{t('whom', { email })}</p>
          </div>
        </div>
      ) : (
        <>
          <Say title={t('say.title')} words={t('none.text')} />
          <p className="quiet">{t('none.contact', { email })}</p>
        </>
      )}
    </Desk>
  )
})
