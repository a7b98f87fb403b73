import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { waive } from './actions'

type Props = { locale: Locale; reference: string; suggested: boolean }

/** Free of charge: the usual way, and advised where a new calendar year has begun. */
export async function WaiveForm({ locale, reference, suggested }: Props) {
  const t = await translator(locale, 'desk-fee')
  return (
    <section aria-labelledby="free">
      <h2 id="free">{t('free.title')}</h2>
      <p>{t(suggested ? 'free.suggested' : 'free.text')}</p>
      <Form
        action={waive}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={reference} />
        <SubmitButton>{t('free.button')}</SubmitButton>
      </Form>
    </section>
  )
}
