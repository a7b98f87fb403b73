import { Icon } from '@/components/ui/icon'
import type { ViewedStructured } from '@/lib/casework/requests/structured-copy'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; reference: string; structured: ViewedStructured }

const formats = ['pdf', 'csv', 'json'] as const

/** The copy that the portal makes, in the three ways to have it. */
export async function MadeCopy({ locale, reference, structured }: Props) {
  const t = await translator(locale, 'copy')
  return (
    <>
      <h3>{t('person.made')}</h3>
      <p>{t('person.madeText')}</p>
      <ul className="file-list">
        {formats.map((format) => (
          <li key={format}>
            <a
              href={`/api/requests/${reference}/files/${structured.id}?as=${format}&locale=${locale}`}
            >
              <Icon name="download" />
              {t('person.download', { format: format.toUpperCase() })}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
