import { controller } from '@/lib/controller/controller'
import { marker } from '@/lib/controller/lines-to-fill'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { TaskAction } from '@/lib/rights/tasks'

/**
 * The words of a notice to a recipient (Art. 19), in the recipient's language. Who it is about is left for legal to write: it
 * cannot be sent before.
 */
export async function noticeTemplate(
  locale: Locale,
  action: TaskAction,
  reference: string,
): Promise<string> {
  const t = await translator(locale, 'mail-tasks')
  const sheet = await translator(locale, 'sheet')
  const told = action === 'CORRECT' || action === 'RESTRICT' ? action : 'ERASE'
  const who = marker(sheet('toFillWords'), t('who'))
  return t(`template.${told}`, { controller: controller().legalName, who, reference })
}
