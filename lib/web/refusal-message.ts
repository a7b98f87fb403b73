import { controller } from '@/lib/controller/controller'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { RefusalCode } from '@/lib/rights/refusal'

/** A refusal in words that say how to put it right. `detail` fills the placeholders. */
export async function refusalMessage(
  locale: Locale,
  code: RefusalCode,
  detail: Record<string, string | number> = {},
): Promise<string> {
  const t = await translator(locale, 'refusals')
  const { maxFiles, maxMegabytes } = controller().uploads
  const usual = { longest: 0, count: 0, most: maxFiles, megabytes: maxMegabytes, name: '' }
  return t(code, { ...usual, ...detail })
}
