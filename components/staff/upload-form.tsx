import { Button } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { acceptOf, typesInWords } from '@/lib/i18n/types-in-words'
import { type FileTypeKey, largestFile, mostFiles } from '@/lib/rights/uploads'

type Props = { locale: Locale; reference: string; types: readonly FileTypeKey[]; files: number }

/** Adds files to a case: a plain form to an endpoint of its own, since an action takes one megabyte. */
export async function UploadForm({ locale, reference, types, files }: Props) {
  const t = await translator(locale, 'desk')
  if (files >= mostFiles) {
    return (
      <p id="add" className="quiet">
        {t('upload.full', { files: mostFiles })}
      </p>
    )
  }
  const limits = { megabytes: largestFile / 1024 / 1024, files: mostFiles }
  return (
    <form
      className="upload"
      method="post"
      encType="multipart/form-data"
      action={`/api/cases/${reference}/files?locale=${locale}`}
    >
      <div className="field-label">
        <label htmlFor="add">{t('upload.label')}</label>
      </div>
      <p id="add-hint" className="field-hint">
        {t('upload.hint', { types: await typesInWords(locale, types), ...limits })}
      </p>
      <div className="upload-row">
        <input
          id="add"
          type="file"
          name="file"
          multiple
          accept={acceptOf(types)}
          aria-describedby="add-hint"
          className="field-input"
        />
        <Button look="second">{t('upload.button')}</Button>
      </div>
    </form>
  )
}
