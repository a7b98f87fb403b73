import { readUploadResult } from '@/components/staff/read-upload-result'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { controller } from '@/lib/controller/controller'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { acceptOf, typesInWords } from '@/lib/i18n/types-in-words'
import { largestFile, mostFiles } from '@/lib/rights/uploads'
import { refusalMessage } from '@/lib/web/refusal-message'

type Props = { locale: Locale; token: string; files: number; query: Record<string, string> }

/** The files a colleague hands in: a plain form to an endpoint of its own, since an action takes one megabyte. */
export async function TaskFiles({ locale, token, files, query }: Props) {
  const t = await translator(locale, 'task')
  const { types } = controller().uploads
  const result = readUploadResult(query)
  const problems = await Promise.all(
    (result?.refused ?? []).map(async ({ code, position }) => {
      const reason = await refusalMessage(locale, code)
      return position > 0 ? t('files.problem', { position, reason }) : t('files.none')
    }),
  )
  const hint = { types: await typesInWords(locale, types), megabytes: largestFile / 1024 / 1024 }
  const address = `/api/task/files?t=${encodeURIComponent(token)}&locale=${locale}`
  return (
    <section id="files" aria-labelledby="files-title">
      <h2 id="files-title">{t('files.title')}</h2>
      <p>{t('files.text')}</p>
      {result && result.taken > 0 && (
        <Notice signal="done" title={t('files.ok', { count: result.taken })} />
      )}
      {(result?.failed || problems.length > 0) && (
        <div role="alert">
          <Notice
            signal="overdue"
            title={result?.failed ? t('files.failed') : problems.join(' ')}
          />
        </div>
      )}
      <p>{t('files.have', { count: files })}</p>
      {files < mostFiles && (
        <form className="upload" method="post" encType="multipart/form-data" action={address}>
          <div className="field-label">
            <label htmlFor="add">{t('files.label')}</label>
          </div>
          <p id="add-hint" className="field-hint">
            {t('files.hint', hint)}
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
            <Button look="second">{t('files.button')}</Button>
          </div>
        </form>
      )}
    </section>
  )
}
