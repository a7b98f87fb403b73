import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { sizeInWords } from '@/components/request/size-in-words'
import type { ViewedFile } from '@/lib/casework/requests/file-names'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { FormName } from '@/lib/rights/forms/forms'
import { untouched } from '@/lib/web/form-state'
import { remove } from './actions'

type Props = { locale: Locale; form: FormName; files: ViewedFile[] }

/** The files that go with a draft so far, each with the way to remove it. */
export async function KeptFiles({ locale, form, files }: Props) {
  if (files.length === 0) return null
  const t = await translator(locale, 'evidence')
  const words = await formWords(locale)
  return (
    <section aria-labelledby="yours">
      <h2 id="yours">{t('yours')}</h2>
      <ul className="kept-files">
        {files.map(({ id, name, size }) => (
          <li key={id}>
            <span>
              <bdi>{name}</bdi> <span className="quiet">{sizeInWords(locale, size)}</span>
            </span>
            <Form action={remove} initialState={untouched()} words={words} locale={locale}>
              <HiddenField name="form" value={form} />
              <HiddenField name="kept" value={id} />
              <SubmitButton look="quiet">
                {t('remove')}
                <span className="only-read"> {name}</span>
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
