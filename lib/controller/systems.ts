import en from '@/lib/i18n/messages/en/desk-tasks.json' with { type: 'json' }
import sv from '@/lib/i18n/messages/sv/desk-tasks.json' with { type: 'json' }
import type { Category, ControllerProfile, System, Wording } from './profile'

/** How the keys begin of the entries that stand for systems nobody has named. */
export const everySystem = 'EVERY_SYSTEM_'

export type ListedSystem = System & {
  /** An example of the trial: marked as one wherever it is shown. */
  example: boolean
}

/**
 * The systems that hold data. Where legal has named none: the examples in the trial, and otherwise one entry a category, "every
 * system that holds …", so that nothing can be reported done without a tick.
 */
export function systemsOf(profile: ControllerProfile, trial: boolean): ListedSystem[] {
  const { systems, categories } = profile
  if (Array.isArray(systems)) return systems.map((system) => ({ ...system, example: false }))
  if (trial && systems.examples.length > 0) {
    return systems.examples.map((system) => ({ ...system, example: true }))
  }
  return categories.map((category) => ({
    key: everySystem + category.key,
    label: everyOneThatHolds(category),
    categories: [category.key],
    example: false,
  }))
}

function everyOneThatHolds({ label }: Category): Wording {
  return {
    sv: sv.everySystem.replace('{category}', small(label.sv)),
    en: en.everySystem.replace('{category}', small(label.en)),
  }
}

const small = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)
