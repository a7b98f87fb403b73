import { FileList } from '@/components/staff/file-list'
import { readUploadResult } from '@/components/staff/read-upload-result'
import { UploadForm } from '@/components/staff/upload-form'
import { UploadNotice } from '@/components/staff/upload-notice'
import { Notice } from '@/components/ui/notice'
import type { CaseView } from '@/lib/casework/staff/open-case'
import { controller } from '@/lib/controller/controller'
import { env } from '@/lib/env'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'
import { remove } from './actions'
import { CaseStructured } from './case-structured'
import { RevokeCopy } from './revoke-copy'

type Props = { locale: Locale; view: CaseView; query: Record<string, string> }

/** The files of a case's copy; while it is open, with ways to add and remove them and how the last upload went. */
export async function CaseFiles({ locale, view, query }: Props) {
  const t = await translator(locale, 'desk')
  const { request, files, structured, answer } = view
  const { reference } = request
  const ended = isEnded(request.state)
  const result = ended ? null : readUploadResult(query)
  const given = files.length > 0 || structured !== null
  const until = answer.delivered && given && !view.copy?.revoked ? answer.availableUntil : null
  const types = controller().uploads.types
  return (
    <section id="files" aria-labelledby="files-title" className="case-files">
      <h2 id="files-title">{t('files.title')}</h2>
      {result && <UploadNotice {...{ locale, result }} address={env().publicUrl.origin} />}
      {!ended && query.removed === '1' && <Notice signal="done" title={t('removed')} />}
      {files.length > 0 && (
        <FileList {...{ locale, reference, files }} remove={ended ? undefined : remove} />
      )}
      {!given && <p>{ended ? t('files.emptyEnded') : t('files.empty')}</p>}
      {until && <p className="quiet">{t('files.until', { date: longDate(locale, until) })}</p>}
      {!ended && <UploadForm {...{ locale, reference, types }} files={files.length} />}
      <CaseStructured {...{ locale, view, query }} />
      <RevokeCopy {...{ locale, view }} />
    </section>
  )
}
