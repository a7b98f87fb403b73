import { env } from '@/lib/env'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

/** An absolute link into the portal; its start comes from the settings alone. */
export function portalLink(locale: Locale, path: string): string {
  return new URL(href(locale, path), env().publicUrl).toString()
}
