export const locales = ['sv', 'en'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'sv'

/** True for a language the portal speaks. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/** The language named by something a client sent; Swedish for anything else. */
export function toLocale(value: unknown): Locale {
  return isLocale(value) ? value : defaultLocale
}
