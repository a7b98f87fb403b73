import type { Locale } from '@/lib/i18n/locales'
import { controller } from './controller'

/** A field's name in the controller's profile; its key where the profile no longer has it. */
export function fieldLabel(locale: Locale, category: string, field: string): string {
  const fields = controller().categories.find(({ key }) => key === category)?.fields
  return fields?.find(({ key }) => key === field)?.label[locale] ?? field
}

/** Whether a field is an identity number, whose last four digits are covered wherever it is shown. */
export function isMasked(category: string, field: string): boolean {
  const fields = controller().categories.find(({ key }) => key === category)?.fields
  return fields?.find(({ key }) => key === field)?.masked === true
}

/** A purpose in the controller's profile, in words; its key where the profile no longer has it. */
export function purposeName(locale: Locale, key: string): string {
  return controller().purposes.find((purpose) => purpose.key === key)?.text[locale] ?? key
}
