import { CheckboxGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { SubmitButton } from '@/components/form/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { viewConsents } from '@/lib/casework/consents/view-consents'
import { today } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { everyConsent } from '@/lib/rights/consents'
import { addWorkingDays } from '@/lib/rights/working-days'
import { untouched } from '@/lib/web/form-state'
import { keptForm } from '@/lib/web/kept-form'
import { page } from '@/lib/web/page'
import { withdraw } from './actions'
import { capitalised, standingInWords } from './in-words'

export default page(async ({ locale }) => {
  const actor = await requireActor()
  const consents = await viewConsents(actor)
  const t = await translator(locale, 'consents')
  const my = await translator(locale, 'my')
  const kept = await keptForm(actor, '/my/consents', null)
  const email = controller().privacyContact
  // Said once where it is true of all of them.
  const nothing = consents.every(({ standing }) => standing.state === 'NONE')
  const choices = consents.map(({ key, text, standing }) => ({
    value: key,
    label: capitalised(locale, text[locale]),
    hint: nothing ? undefined : standingInWords(locale, t, standing),
  }))
  return (
    <Column>
      {actor.onboarded && <BackLink href={href(locale, '/my')}>{my('title')}</BackLink>}
      <PageHeading title={t('title')} lead={t('lead')} />
      <Form
        action={withdraw}
        initialState={untouched({ ...kept })}
        words={await formWords(locale)}
        locale={locale}
      >
        <CheckboxGroup
          name="purposes"
          label={t('question')}
          hint={nothing ? t('hintNothing') : t('hint')}
          choices={[...choices, { value: everyConsent, label: t('all'), hint: t('allHint') }]}
        />
        <section className="prose aside" aria-labelledby="then">
          <h2 id="then">{t('then.title')}</h2>
          <p>{t('then.now', { due: longDate(locale, addWorkingDays(today(), 1)) })}</p>
          <p>{t('then.before')}</p>
        </section>
        <SubmitButton>{t('send')}</SubmitButton>
      </Form>
      <p className="quiet">
        {t.rich('record', { email, link: (text) => <a href={`mailto:${email}`}>{text}</a> })}
      </p>
    </Column>
  )
})
