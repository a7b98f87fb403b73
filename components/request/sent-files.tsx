import { Icon } from '@/components/ui/icon'
import type { ViewedFile } from '@/lib/casework/requests/file-names'
import type { Locale } from '@/lib/i18n/locales'
import { sizeInWords } from './size-in-words'

type Props = { locale: Locale; reference: string; files: ViewedFile[] }

/** Files that came with a request or a message, to be fetched. */
export function SentFiles({ locale, reference, files }: Props) {
  return (
    <ul className="message-files">
      {files.map((file) => (
        <li key={file.id}>
          <a href={`/api/requests/${reference}/files/${file.id}?locale=${locale}`} download>
            <Icon name="download" />
            <bdi>{file.name}</bdi>
          </a>{' '}
          <span className="quiet">{sizeInWords(locale, file.size)}</span>
        </li>
      ))}
    </ul>
  )
}
