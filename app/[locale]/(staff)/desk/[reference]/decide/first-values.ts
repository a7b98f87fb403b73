import type { DecisionForm } from '@/lib/casework/staff/decision-form'
import { partResults } from '@/lib/rights/decisions/check-parts'
import { isPartKind } from '@/lib/rights/decisions/items'
import type { FormValues } from '@/lib/web/form-state'

/** What stands chosen in a form of a decision that nobody has begun: what was asked for is done, as the law has it unless a ground is shown. */
export function firstValues({ request, items }: DecisionForm): FormValues {
  const { kind } = request
  if (!isPartKind(kind)) return {}
  const [done = ''] = partResults[kind].done
  const asked = items.filter((item) => item.asked)
  return {
    held: 'yes',
    custody: 'no',
    ...Object.fromEntries(asked.map(({ key }) => [`result.${key}`, done])),
    ...Object.fromEntries(
      items.filter((item) => !item.asked).map(({ key }) => [`result.${key}`, 'not-asked']),
    ),
  }
}
