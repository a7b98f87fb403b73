import { redirect } from 'next/navigation'
import { RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Column } from '@/components/ui/column'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { eidName } from '@/lib/auth/eid-provider'
import { requireActor } from '@/lib/auth/require-actor'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/rights/refusal'
import { identificationWays } from '@/lib/rights/who-you-are'
import { eidStart } from '@/lib/web/eid-paths'
import { untouched } from '@/lib/web/form-state'
import { keptForm } from '@/lib/web/kept-form'
import { isMarked, markedWelcome } from '@/lib/web/marked'
import { page } from '@/lib/web/page'
import { wayBack } from '@/lib/web/way-back'
import { sayWhoYouAre } from './actions'
import { MarkForm } from './mark-form'
import { PortalNotice } from './portal-notice'

export default page(async ({ locale, query }) => {
  const actor = await requireActor()
  if (actor.role !== 'DATA_SUBJECT') throw new Refusal('NOT_FOUND')
  const marked = isMarked(query)
  if (actor.onboarded) {
    if (marked) return <MarkForm locale={locale} />
    redirect(href(locale, '/my'))
  }
  const t = await translator(locale, 'welcome')
  const consents = await translator(locale, 'consents')
  const signIn = await translator(locale, 'sign-in')
  const next = wayBack(query.next)
  const eid = eidName()
  const onFromEid = marked
    ? href(locale, markedWelcome)
    : (next ?? href(locale, '/my/requests/new'))
  const kept = await keptForm(actor, '/welcome', null)
  return (
    <Column>
      <PageHeading title={t('title')} lead={t('lead')} />
      {marked ? (
        <Notice title={t('marked.title')}>
          <p>{t('marked.text')}</p>
        </Notice>
      ) : (
        <p>
          {t.rich('protected', {
            link: (text) => <a href={href(locale, '/protected-identity')}>{text}</a>,
          })}
        </p>
      )}
      {eid && (
        <p>
          {signIn.rich('eid.confirm.welcome', {
            name: eid,
            link: (text) => <a href={eidStart(locale, onFromEid, 'account')}>{text}</a>,
          })}
        </p>
      )}
      <p>
        {consents.rich('welcome', {
          link: (text) => <a href={href(locale, '/my/consents')}>{text}</a>,
        })}
      </p>
      <Form
        action={sayWhoYouAre}
        initialState={untouched({ way: 'identity-number', ...kept })}
        words={await formWords(locale)}
        locale={locale}
        className="who-you-are"
      >
        <TextField name="name" label={t('name')} autoComplete="name" />
        <RadioGroup
          name="way"
          label={t('way')}
          choices={identificationWays.map((way) => ({
            value: way,
            label: t(`ways.${way}`),
            hint: way === 'birth-date' ? t('ways.birth-dateHint') : undefined,
          }))}
        />
        <div className="by-number">
          <TextField
            name="identityNumber"
            label={t('number')}
            hint={t('numberHint')}
            inputMode="text"
            autoComplete="off"
            spellCheck={false}
            width="medium"
          />
        </div>
        <div className="by-birth-date">
          <DateField name="birthDate" label={t('birthDate')} hint={t('birthDateHint')} birthday />
          <TextField
            name="knownContact"
            label={t('contact')}
            hint={t('contactHint')}
            spellCheck={false}
          />
        </div>
        {marked && <HiddenField name="marked" value="yes" />}
        {next && <HiddenField name="next" value={next} />}
        <SubmitButton>{t('submit')}</SubmitButton>
      </Form>
      <PortalNotice locale={locale} />
    </Column>
  )
})
