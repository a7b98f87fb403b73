import type { Locale } from '@/lib/i18n/locales'

/** A date as it stands in a table: 2026-12-02 in Swedish, 2 Dec 2026 in English. */
export function ShortDate({ locale, date }: { locale: Locale; date: Temporal.PlainDate }) {
  const iso = date.toString()
  const options = { day: 'numeric', month: 'short', year: 'numeric' } as const
  return (
    <time dateTime={iso} className="nowrap">
      {locale === 'sv' ? iso : date.toLocaleString('en-GB', options)}
    </time>
  )
}
