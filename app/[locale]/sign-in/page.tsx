import { redirect } from 'next/navigation'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { eidPersonCookie, readCookie } from '@/lib/auth/cookies'
import { eidName } from '@/lib/auth/eid-provider'
import { openShown } from '@/lib/auth/eid-sealed'
import { findActor, findSession } from '@/lib/auth/require-actor'
import { staffSsoName } from '@/lib/auth/staff-sso'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { freshMinutes } from '@/lib/rights/fresh-sign-in'
import { homeOf } from '@/lib/web/after-sign-in'
import { untouched } from '@/lib/web/form-state'
import { isMarkedPath } from '@/lib/web/marked'
import { page } from '@/lib/web/page'
import { ssoStart } from '@/lib/web/sso-paths'
import { secondFactorPath, wayBack } from '@/lib/web/way-back'
import { ask } from './actions'
import { EidFirst } from './eid-first'

export default page(async ({ locale, query }) => {
  const next = wayBack(query.next)
  const actor = await findActor()
  // Whoever fetches a copy of their data may have to sign in anew.
  const again = query.again === '1' && actor !== null
  if (actor && !again) redirect(next ?? href(locale, homeOf(actor.role)))
  // Staff who have yet to show their second factor.
  if (!actor && (await findSession())) redirect(href(locale, secondFactorPath(next)))
  // Whoever read about protected identity after showing an eID goes on from there.
  if (isMarkedPath(next) && (await openShown(await readCookie(eidPersonCookie()), now())))
    redirect(href(locale, '/sign-in/eid?as=marked'))
  const t = await translator(locale, 'sign-in')
  const [eid, work] = [eidName(), again ? null : staffSsoName()]
  const lead = again
    ? t('again.lead', { minutes: freshMinutes })
    : t(eid ? 'ask.noPassword' : 'ask.lead')
  return (
    <Column>
      <PageHeading title={t(again ? 'again.title' : 'ask.title')} lead={lead} />
      {eid && <EidFirst locale={locale} name={eid} next={next} />}
      <Form action={ask} initialState={untouched()} words={await formWords(locale)} locale={locale}>
        <TextField
          name="email"
          type="email"
          label={t('ask.email')}
          hint={t('ask.emailHint')}
          autoComplete="email"
          spellCheck={false}
        />
        {next && <HiddenField name="next" value={next} />}
        <SubmitButton look={eid ? 'second' : 'first'}>{t('ask.send')}</SubmitButton>
      </Form>
      <div className="prose">
        <p className="quiet">
          {t('ask.minutes')} {!again && t('ask.new')}
        </p>
        {work && (
          <p>
            <a className="frame-link" href={ssoStart(locale, next)}>
              {t('work.link', { name: work })}
            </a>
          </p>
        )}
      </div>
    </Column>
  )
})
