import { joined } from '@/lib/i18n/joined'
import type { Locale } from '@/lib/i18n/locales'

/** A file's size in words: "840 kB", "1,2 MB". */
export function fileSize(locale: Locale, bytes: number): string {
  const tag = locale === 'sv' ? 'sv-SE' : 'en-GB'
  const [amount, unit] =
    bytes < 1_000_000 ? [Math.ceil(bytes / 1000), 'kB'] : [bytes / 1_000_000, 'MB']
  return joined(`${amount.toLocaleString(tag, { maximumFractionDigits: 1 })} ${unit}`)
}
