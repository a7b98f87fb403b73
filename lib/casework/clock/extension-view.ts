import { z } from 'zod'
import { controller } from '@/lib/controller/controller'
import type { RequestRow } from '@/lib/data/request-rows'
import { extensionLetter } from '@/lib/i18n/letters/extension-letter'
import type { ByPost, WordedLetter } from '@/lib/i18n/letters/words'
import type { PersonKey } from '@/lib/vault/person-key'
import { openJson, sealJson } from '@/lib/vault/values'

const place = (requestId: string) => `request.extension:${requestId}`
const schema = z.object({ text: z.string(), done: z.array(z.string()), from: z.iso.date() })

/** Why an answer takes longer, what is done, and the date that could not be met. */
export type ExtensionWords = { text: string; done: string[]; from: Temporal.PlainDate }

/** Seals the reason of an extension. */
export function sealExtension(key: PersonKey, requestId: string, words: ExtensionWords) {
  return sealJson(key, place(requestId), { ...words, from: words.from.toString() })
}

/** The notice of an extension as the person reads it, with the date as it stands now; null where none was taken. */
export function extensionNotice(
  key: PersonKey,
  request: Pick<
    RequestRow,
    'id' | 'locale' | 'reference' | 'extendedDueOn' | 'sealedExtensionReason'
  >,
  byPost?: ByPost | null,
): WordedLetter | null {
  if (!request.sealedExtensionReason) return null
  const { text, done, from } = schema.parse(
    openJson(key, place(request.id), request.sealedExtensionReason),
  )
  const { locale, reference, extendedDueOn: to } = request
  const authority = controller().authority.shortName
  const dates = { from: Temporal.PlainDate.from(from), to }
  return extensionLetter({ locale, reference, ...dates, text, done, authority, byPost })
}
