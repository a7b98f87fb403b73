import { viewDraftFiles } from '@/lib/casework/requests/draft-files'
import type { AskedLine } from '@/lib/casework/requests/what-is-asked'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Actor } from '@/lib/rights/actor'
import { type FormName, forms } from '@/lib/rights/forms/forms'
import { evidenceKey, takesFiles } from '@/lib/rights/forms/request-form'

/** The files that go with a draft, a line each, or that there are none; nothing for a form that takes none. */
export async function evidenceLines(
  locale: Locale,
  actor: Actor,
  form: FormName,
): Promise<AskedLine[]> {
  if (!takesFiles(forms[form])) return []
  const t = await translator(locale, 'evidence')
  const names = (await viewDraftFiles(actor, form)).map(({ name }) => name)
  return (names.length > 0 ? names : [t('none')]).map((text) => ({ step: evidenceKey, text }))
}

/** The lines with those on files after the values that they show. */
export function withEvidence(lines: AskedLine[], evidence: AskedLine[]): AskedLine[] {
  const after = lines.findLastIndex(({ step }) => step === 'values') + 1
  return lines.toSpliced(after, 0, ...evidence)
}
