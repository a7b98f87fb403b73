import type { SummaryRow } from '@/components/ui/summary-list'
import type { AskedLine } from '@/lib/casework/requests/what-is-asked'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { FormName } from '@/lib/rights/forms/forms'
import { stepPath } from '../step-path'

/** What was answered, a row a question, each with the way to change it. */
export async function summaryRows(
  locale: Locale,
  form: FormName,
  lines: AskedLine[],
): Promise<SummaryRow[]> {
  const t = await translator(locale, 'request')
  const bySteps = Map.groupBy(lines, (line) => line.step)
  return [...bySteps].map(([step, answered]) => {
    const label = t(`check.${step}` as 'check.scope')
    return {
      key: step,
      label,
      value: answered.map(({ text }) => (
        <span key={text} className="summary-line">
          {text}
        </span>
      )),
      change: {
        // What is different this time is asked on the form's first page.
        href: href(locale, step === 'again' ? '/my/requests/new/access' : stepPath(form, step)),
        word: t('check.change'),
        about: label.toLowerCase(),
      },
    }
  })
}
