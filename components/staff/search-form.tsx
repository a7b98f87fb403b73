import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { type FormAction, untouched } from '@/lib/web/form-state'

type Props = { locale: Locale; search: FormAction; terms?: string }

/** Where an officer looks for a case or a person. It is posted: what is typed never stands in an address. */
export async function SearchForm({ locale, search, terms = '' }: Props) {
  const t = await translator(locale, 'desk-queue')
  return (
    <Form
      action={search}
      initialState={untouched({ terms })}
      words={await formWords(locale)}
      locale={locale}
      className="search-form"
    >
      <TextField
        name="terms"
        label={t('search.label')}
        hint={t('search.hint')}
        type="search"
        autoComplete="off"
        spellCheck={false}
      />
      <SubmitButton look="second">{t('search.button')}</SubmitButton>
    </Form>
  )
}
