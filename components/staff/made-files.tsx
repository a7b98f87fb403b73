import type { ViewedStructured } from '@/lib/casework/requests/structured-copy'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; reference: string; structured: ViewedStructured }

const formats = ['pdf', 'csv', 'json'] as const

/** How much structured data there is, and the files that the portal makes of them, to be looked at. */
export async function MadeFiles({ locale, reference, structured }: Props) {
  const t = await translator(locale, 'copy')
  const { id, name, counts } = structured
  return (
    <div className="made-files">
      <p>
        <strong className="figures">{t('desk.there', counts)}</strong>{' '}
        <span className="quiet">
          <bdi>{t('desk.from', { name })}</bdi>
        </span>
      </p>
      <ul>
        {formats.map((format) => (
          <li key={format}>
            <a
              className="row-link"
              href={`/api/requests/${reference}/files/${id}?as=${format}&locale=${locale}`}
              download
            >
              {t('desk.see', { format: format.toUpperCase() })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
