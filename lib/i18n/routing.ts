import { defineRouting } from 'next-intl/routing'
import { defaultLocale, locales } from './locales'

/** Swedish without a prefix, English under /en. Nothing is guessed from the browser and nothing is kept in a cookie. */
export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
})
