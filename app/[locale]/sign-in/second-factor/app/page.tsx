import { endsElsewhere } from '@/app/[locale]/account/elsewhere'
import { EndElsewhere } from '@/app/[locale]/account/end-elsewhere'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { Details } from '@/components/ui/details'
import { PageHeading } from '@/components/ui/page-heading'
import { requireStaffSession } from '@/lib/auth/staff-session'
import { viewWaitingTotp } from '@/lib/casework/factors/begin-totp'
import { countOthers } from '@/lib/casework/sessions/view-sessions'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { secondFactorPath, wayBack } from '@/lib/web/way-back'
import { addApp } from '../actions'
import { QrCode } from './qr-code'

export default page(async ({ locale, query }) => {
  const staff = await requireStaffSession()
  const waiting = await viewWaitingTotp(staff)
  const t = await translator(locale, 'second-factor')
  const next = wayBack(query.next)
  const back = href(locale, secondFactorPath(next))
  if (!waiting) {
    return (
      <Column>
        <PageHeading title={t('app.title')} lead={t('app.missingText')} />
        <p>
          <a href={back}>{t('app.missing')}</a>
        </p>
      </Column>
    )
  }
  const inFours = waiting.secret.match(/.{1,4}/g)?.join(' ') ?? waiting.secret
  return (
    <Column>
      <BackLink href={back}>{t('app.back')}</BackLink>
      <PageHeading title={t('app.title')} lead={t('app.lead')} />
      <QrCode text={waiting.address} label={t('app.picture')} />
      <Details summary={t('app.byHand')}>
        <p>{t('app.byHandText')}</p>
        <p className="secret">{inFours}</p>
        <p>
          <a href={waiting.address}>{t('app.open')}</a>
        </p>
      </Details>
      <Form
        action={addApp}
        initialState={untouched(endsElsewhere)}
        words={await formWords(locale)}
        locale={locale}
      >
        <TextField
          name="code"
          label={t('app.code')}
          hint={t('app.codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          width="short"
        />
        <EndElsewhere locale={locale} others={await countOthers(staff, now())} />
        {next && <HiddenField name="next" value={next} />}
        <SubmitButton>{t('app.submit')}</SubmitButton>
      </Form>
    </Column>
  )
})
