import { defaultLocale, type Locale, locales } from './locales'

/** The address of one of our pages in a language: `href('en', '/rights')` is `/en/rights`. */
export function href(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** An address without its language: `/en/rights`, `/sv/rights` and `/rights` are all `/rights`. */
export function withoutLocale(path: string): string {
  const prefix = locales.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`))
  if (!prefix) return path
  return path.slice(prefix.length + 1) || '/'
}
