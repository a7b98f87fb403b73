import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { sizeInWords } from '@/components/request/size-in-words'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { type FormAction, untouched } from '@/lib/web/form-state'

export type ListedFile = { id: string; name: string; size: number }

type Props = {
  locale: Locale
  reference: string
  files: ListedFile[]
  /** Left out where nothing can be removed any more. */
  remove?: FormAction
}

/** The files of a case, to be fetched and, while it is open, removed. */
export async function FileList({ locale, reference, files, remove }: Props) {
  const t = await translator(locale, 'desk')
  const words = await formWords(locale)
  return (
    <ul className="desk-files">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a
            className="row-link file-name"
            href={`/api/requests/${reference}/files/${id}?locale=${locale}`}
            download={name}
          >
            <span className="only-read">{t('files.download')} </span>
            <bdi>{name}</bdi>
          </a>
          <span className="quiet figures">{sizeInWords(locale, size)}</span>
          {remove && (
            <Form action={remove} initialState={untouched()} words={words} locale={locale}>
              <HiddenField name="reference" value={reference} />
              <HiddenField name="file" value={id} />
              <SubmitButton look="quiet">
                {t('files.remove')}
                <span className="only-read"> {name}</span>
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
