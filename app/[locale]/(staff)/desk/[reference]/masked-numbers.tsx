import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { ShownValue } from '@/components/form/shown-value'
import { SubmitButton } from '@/components/form/submit-button'
import { maskedCorrections } from '@/lib/casework/requests/masked-corrections'
import type { CaseView } from '@/lib/casework/staff/open-case'
import { fieldLabel } from '@/lib/controller/labels'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { showNumber } from './number-actions'

/** The way to an identity number that is to be corrected: covered everywhere, and nobody could put it right unread. */
export async function MaskedNumbers({ locale, view }: { locale: Locale; view: CaseView }) {
  const masked = maskedCorrections(view.filed)
  if (masked.length === 0) return null
  const t = await translator(locale, 'desk-number')
  return (
    <section aria-labelledby="number">
      <h2 id="number">{t('title')}</h2>
      <p className="quiet">{t('text')}</p>
      <Form
        action={showNumber}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={view.request.reference} />
        {masked.map(({ category, field, name }) => (
          <ShownValue key={name} name={name} label={fieldLabel(locale, category, field)} />
        ))}
        <SubmitButton look="second">{t('show')}</SubmitButton>
      </Form>
    </section>
  )
}
