import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { AdminNav } from '@/components/staff/admin-nav'
import { Desk } from '@/components/staff/desk'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { authorise } from '@/lib/casework/authorise'
import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { staffRoles } from '@/lib/rights/staff/staff'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { invite } from '../actions'

export default page(async ({ locale }) => {
  authorise(await requireActor(), 'staff.manage')
  const t = await translator(locale, 'admin')
  return (
    <Desk>
      <AdminNav locale={locale} here="invite" />
      <PageHeading title={t('invite.title')} lead={t('invite.lead')} />
      <Form
        action={invite}
        initialState={untouched({ language: locale })}
        words={await formWords(locale)}
        locale={locale}
        className="form-narrow"
      >
        <TextField
          name="email"
          type="email"
          label={t('invite.email')}
          autoComplete="off"
          spellCheck={false}
        />
        <RadioGroup
          name="role"
          label={t('invite.role')}
          choices={staffRoles.map((value) => ({
            value,
            label: t(`staff.roles.${value}`),
            hint: t(`invite.what.${value}`),
          }))}
        />
        <RadioGroup
          name="language"
          label={t('invite.language')}
          choices={locales.map((value) => ({ value, label: t(`invite.languages.${value}`) }))}
        />
        <SubmitButton>{t('invite.do')}</SubmitButton>
      </Form>
    </Desk>
  )
})
