import { joined } from '@/lib/i18n/joined'
import type { Locale } from '@/lib/i18n/locales'

/** A file's size as a person reads it: "240 kB", "1,4 MB". */
export function sizeInWords(locale: Locale, bytes: number): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte'
  const size = bytes / (unit === 'kilobyte' ? 1_000 : 1_000_000)
  const words = new Intl.NumberFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    style: 'unit',
    unit,
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(Math.max(size, 0.1))
  return joined(words)
}
