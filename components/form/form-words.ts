import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { FormWords } from './form-context'

/** The words every `<Form>` needs: `words={await formWords(locale)}`. */
export async function formWords(locale: Locale): Promise<FormWords> {
  const t = await translator(locale, 'common')
  return {
    problemTitle: t('form.problemTitle'),
    problemWord: t('form.problemWord'),
    unreachable: t('form.unreachable'),
    optional: t('form.optional'),
    day: t('form.day'),
    month: t('form.month'),
    year: t('form.year'),
  }
}
