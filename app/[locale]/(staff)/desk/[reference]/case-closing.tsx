import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { RequestRow } from '@/lib/data/request-rows'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { possibleCommands } from '@/lib/rights/life-cycle'
import { untouched } from '@/lib/web/form-state'
import { close } from './decision-actions'

type Props = { locale: Locale } & Pick<RequestRow, 'reference' | 'kind' | 'state'>

/** The closing of an answered case; nothing while it is open or closed. */
export async function CaseClosing({ locale, reference, kind, state }: Props) {
  if (!possibleCommands(kind, state, 'LEGAL').includes('close')) return null
  const t = await translator(locale, 'desk-decide')
  return (
    <div id="closing">
      <Form
        action={close}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={reference} />
        <p className="quiet">{t('section.closeText')}</p>
        <p className="section-actions">
          <SubmitButton look="second">{t('section.close')}</SubmitButton>
        </p>
      </Form>
    </div>
  )
}
