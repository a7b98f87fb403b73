'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { href, withoutLocale } from '@/lib/i18n/href'
import { defaultLocale, type Locale, locales } from '@/lib/i18n/locales'

/** This page in the other language. It runs in the browser as well, because the page changes under a layout that stays. */
export function LanguageSwitch({ locale, word }: { locale: Locale; word: string }) {
  const query = useSearchParams().toString()
  const other = locales.find((one) => one !== locale) ?? defaultLocale
  const path = href(other, withoutLocale(usePathname()))
  return (
    <a
      className="frame-link"
      href={query ? `${path}?${query}` : path}
      lang={other}
      hrefLang={other}
    >
      {word}
    </a>
  )
}
