import { isMasked } from '@/lib/controller/labels'
import type { Filed } from '@/lib/rights/forms/filed-answers'
import { type Correction, fieldName } from '@/lib/rights/forms/rectification-form'

/** The corrections of a request whose values are covered where they are shown: identity numbers. `name` tells them apart. */
export function maskedCorrections(filed: Filed): (Correction & { name: string })[] {
  if (filed.kind !== 'RECTIFICATION') return []
  return filed.answers.corrections
    .filter(({ category, field }) => isMasked(category, field))
    .map((each) => ({ ...each, name: `shown.${fieldName(each.category, each.field)}` }))
}
