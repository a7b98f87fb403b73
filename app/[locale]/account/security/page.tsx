import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requireFreshActor } from '@/lib/auth/require-actor'
import { requireStaffSession } from '@/lib/auth/staff-session'
import { viewFactors } from '@/lib/casework/factors/view-factors'
import { countOthers } from '@/lib/casework/sessions/view-sessions'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { beginApp } from '../../sign-in/second-factor/actions'
import { Passkey } from '../../sign-in/second-factor/passkey'
import { stepPath } from '../../sign-in/second-factor/paths'
import { FactorList } from './factor-list'

const own = '/account/security'

export default page(async ({ locale, query }) => {
  await requireFreshActor()
  const staff = await requireStaffSession()
  const { factors, codesLeft } = await viewFactors(staff)
  const others = await countOthers(staff, now())
  const t = await translator(locale, 'second-factor')
  const next = href(locale, own)
  const form = { initialState: untouched(), words: await formWords(locale), locale }
  return (
    <Column>
      <PageHeading title={t('account.title')} lead={t('account.lead')} />
      {query.done === 'removed' && <Notice signal="done" title={t('account.removed')} />}
      {factors.length > 0 ? <FactorList {...{ locale, factors }} /> : <p>{t('account.none')}</p>}
      <section className="factor-section" aria-labelledby="more">
        <h2 id="more">{t('account.more')}</h2>
        <p>{t('account.moreText')}</p>
        <Passkey {...{ locale, next, others }} purpose="ADD" look="second" />
        <Form action={beginApp} {...form}>
          <HiddenField name="next" value={next} />
          <SubmitButton look="second">{t('setUp.appButton')}</SubmitButton>
        </Form>
      </section>
      {factors.length > 0 && (
        <section className="factor-section" aria-labelledby="codes">
          <h2 id="codes">{t('account.codes')}</h2>
          <p>
            {t('account.codesLeft', { count: codesLeft })} {codesLeft > 0 && t('account.codesText')}
          </p>
          <p>
            <ButtonLink href={href(locale, stepPath('codes', next))} look="second">
              {t('account.codesMake')}
            </ButtonLink>
          </p>
        </section>
      )}
      <section className="factor-section" aria-labelledby="sessions">
        <h2 id="sessions">{t('account.sessions')}</h2>
        <p>
          <ButtonLink href={href(locale, '/account/sessions')} look="second">
            {t('account.sessionsOpen')}
          </ButtonLink>
        </p>
      </section>
    </Column>
  )
})
