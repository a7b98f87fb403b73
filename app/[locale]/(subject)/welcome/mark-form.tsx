import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { SubmitButton } from '@/components/form/submit-button'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { markMe } from './actions'

/** For someone known before: nothing is asked again, but the mark is theirs to set. */
export async function MarkForm({ locale }: { locale: Locale }) {
  const t = await translator(locale, 'welcome')
  return (
    <Column>
      <PageHeading title={t('marked.ask')} lead={t('marked.askLead')} />
      <Form
        action={markMe}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <SubmitButton>{t('marked.do')}</SubmitButton>
      </Form>
    </Column>
  )
}
