import type { RequestRow } from '@/lib/data/request-rows'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** Says that it is still being considered whether this copy is free; nothing in any other case. */
export async function FeeLine({ locale, request }: { locale: Locale; request: RequestRow }) {
  if (request.feeState !== 'TO_ASSESS' || request.endedAt !== null) return null
  const t = await translator(locale, 'free-copy')
  return <p>{t('toAssess')}</p>
}
