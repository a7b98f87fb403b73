import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { Colleague } from '@/lib/casework/admin/view-staff'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { staffRoles } from '@/lib/rights/staff/staff'
import { untouched } from '@/lib/web/form-state'
import { change } from './actions'

type Props = { locale: Locale; colleague: Colleague }

/** Another role for a colleague. */
export async function RoleForm({ locale, colleague }: Props) {
  const t = await translator(locale, 'admin')
  return (
    <section aria-labelledby="role-title">
      <h2 id="role-title">{t('one.role.title')}</h2>
      <p className="quiet">{t('one.role.text', { role: colleague.role })}</p>
      <Form
        action={change}
        initialState={untouched({ role: colleague.role })}
        words={await formWords(locale)}
        locale={locale}
        className="form-narrow"
      >
        <HiddenField name="id" value={colleague.id} />
        <RadioGroup
          name="role"
          label={t('one.role.label')}
          choices={staffRoles.map((value) => ({
            value,
            label: t(`staff.roles.${value}`),
            hint: t(`invite.what.${value}`),
          }))}
        />
        <SubmitButton look="second">{t('one.role.do')}</SubmitButton>
      </Form>
    </section>
  )
}
