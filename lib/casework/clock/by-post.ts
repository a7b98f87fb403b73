import { controller } from '@/lib/controller/controller'
import { oneLine } from '@/lib/controller/sheet-sections'
import { findContact } from '@/lib/data/contacts'
import { findAddressee } from '@/lib/data/mails'
import type { RequestRow } from '@/lib/data/request-rows'
import type { ByPost } from '@/lib/i18n/letters/words'
import type { Locale } from '@/lib/i18n/locales'

/** Where someone answers us by post, and by telephone where the profile names a number. */
export function ourAddress(locale: Locale): ByPost {
  const { legalName, address, telephone } = controller()
  // A postal code is never broken over two lines.
  const line = oneLine(address, locale).replace(/(\d) (\d)/g, '$1\u00a0$2')
  return { address: `${legalName}, ${line}`, telephone: telephone ?? null }
}

/** The same for the person of a request who has no e-mail; null for everyone else, who answers in the portal. */
export async function byPostOf(request: Pick<RequestRow, 'id' | 'locale'>): Promise<ByPost | null> {
  if (await findAddressee(request.id)) return null
  const contact = await findContact(request.id)
  return contact && !contact.sealedEmail ? ourAddress(request.locale) : null
}
