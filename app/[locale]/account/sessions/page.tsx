import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { SubmitButton } from '@/components/form/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requireFreshSession } from '@/lib/auth/own-session'
import { viewSessions } from '@/lib/casework/sessions/view-sessions'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { needsSecondFactor } from '@/lib/rights/second-factor'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { endOthers } from './actions'
import { SessionList } from './session-list'

export default page(async ({ locale, query }) => {
  const asker = await requireFreshSession()
  const sessions = await viewSessions(asker, now())
  const t = await translator(locale, 'sessions')
  const staff = needsSecondFactor(asker.actor.role)
  const form = { initialState: untouched(), words: await formWords(locale), locale }
  const { done } = query
  return (
    <Column>
      <BackLink href={href(locale, staff ? '/account/security' : '/my/profile')}>
        {t(staff ? 'back.security' : 'back.profile')}
      </BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      {(done === 'one' || done === 'others') && <Notice signal="done" title={t(`done.${done}`)} />}
      <SessionList {...{ locale, sessions, staff }} />
      {sessions.length > 1 ? (
        <Form action={endOthers} {...form}>
          <SubmitButton look="second">{t('endOthers')}</SubmitButton>
        </Form>
      ) : (
        <p className="quiet">{t('only')}</p>
      )}
    </Column>
  )
})
