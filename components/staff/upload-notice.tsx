import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { refusalMessage } from '@/lib/web/refusal-message'
import type { UploadResult } from './read-upload-result'

type Props = {
  locale: Locale
  result: UploadResult
  address: string
  /** The largest file here, where it is not that of the profile. */
  megabytes?: number
}

/** How an upload went, with the reason for each file that was refused. */
export async function UploadNotice({ locale, result, address, megabytes }: Props) {
  const t = await translator(locale, 'desk')
  const { taken, refused, failed } = result
  const reasons = await Promise.all(
    refused.map(async ({ code, position }) => {
      const reason = await refusalMessage(locale, code, megabytes ? { megabytes } : {})
      return position > 0 ? t('upload.file', { position, reason }) : reason
    }),
  )
  const counted = refused.filter(({ position }) => position > 0).length
  const title = counted > 0 ? t('upload.refused', { count: counted }) : t('upload.refusedNone')
  return (
    <>
      {taken > 0 && <Notice signal="done" title={t('upload.ok', { count: taken })} />}
      {reasons.length > 0 && (
        <Notice signal="overdue" title={title}>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      {failed && (
        <Notice signal="overdue" title={t('upload.refusedNone')}>
          <p>
            {typeof failed === 'string'
              ? t(`upload.${failed}`, { address })
              : t('upload.unexpected', failed)}
          </p>
        </Notice>
      )}
    </>
  )
}
