import { signOutOfAll } from '@/app/[locale]/account/actions'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { SubmitButton } from '@/components/form/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { viewProfile } from '@/lib/casework/people/view-profile'
import { controller } from '@/lib/controller/controller'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { ConfirmByEid } from './confirm-by-eid'

export default page(async ({ locale }) => {
  const actor = await requireDataSubject()
  const t = await translator(locale, 'my')
  const profile = await viewProfile(actor)
  const born = longDate(locale, Temporal.PlainDate.from(profile.birthDate))
  const rows = [
    { key: 'email', label: t('email'), value: profile.email },
    { key: 'name', label: t('name'), value: profile.name },
    { key: 'birthDate', label: t('birthDate'), value: born },
    { key: 'number', label: t('number'), value: profile.maskedIdentityNumber },
    { key: 'contact', label: t('contact'), value: profile.knownContact },
  ].filter((row) => row.value !== null)
  const email = controller().privacyContact
  return (
    <Column>
      <BackLink href={href(locale, '/my')}>{t('title')}</BackLink>
      <PageHeading title={t('profileTitle')} lead={t('profileLead')} />
      <SummaryList rows={rows} />
      <ConfirmByEid locale={locale} assurance={profile.assurance} />
      <div className="prose">
        <p>{t.rich('wrong', { email, link: (text) => <a href={`mailto:${email}`}>{text}</a> })}</p>
        <h2>{t('sessions')}</h2>
        <p>
          <a href={href(locale, '/account/sessions')}>{t('sessionsOpen')}</a>
        </p>
        <p>{t('sessionsText')}</p>
      </div>
      <Form
        action={signOutOfAll}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <SubmitButton look="second">{t('everywhere')}</SubmitButton>
      </Form>
    </Column>
  )
})
