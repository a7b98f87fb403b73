import { allowedFileTypes, type FileTypeKey } from '@/lib/rights/uploads'
import type { Locale } from './locales'
import { translator } from './translator'

/** The types of file that are taken, in words: "PDF, CSV eller ZIP". */
export async function typesInWords(locale: Locale, types: readonly FileTypeKey[]): Promise<string> {
  const t = await translator(locale, 'desk')
  const names = types.map((type) => t(`types.${type}`))
  const last = names.pop() ?? ''
  return names.length > 0 ? t('types.and', { first: names.join(', '), last }) : last
}

/** The same for the browser's own file dialogue. */
export function acceptOf(types: readonly FileTypeKey[]): string {
  return types
    .flatMap((type) => allowedFileTypes[type].extensions.map((end) => `.${end}`))
    .join(',')
}
