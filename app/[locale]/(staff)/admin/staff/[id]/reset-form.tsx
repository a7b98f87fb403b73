import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { askerChecks } from '@/lib/rights/second-factor'
import { untouched } from '@/lib/web/form-state'
import { resetFactor } from './actions'

/** Taking a colleague's lost second factor away, once it is said how the admin made sure who asks. */
export async function ResetForm({ locale, id }: { locale: Locale; id: string }) {
  const t = await translator(locale, 'admin')
  return (
    <Form
      action={resetFactor}
      initialState={untouched()}
      words={await formWords(locale)}
      locale={locale}
      className="form-narrow"
    >
      <HiddenField name="id" value={id} />
      <p>{t('one.factor.text')}</p>
      <RadioGroup
        name="checked"
        label={t('one.factor.checked')}
        hint={t('one.factor.checkedHint')}
        choices={askerChecks.map((value) => ({ value, label: t(`one.factor.checks.${value}`) }))}
      />
      <SubmitButton look="warning">{t('one.factor.do')}</SubmitButton>
    </Form>
  )
}
