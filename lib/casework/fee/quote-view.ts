import { z } from 'zod'
import { controller } from '@/lib/controller/controller'
import { oneLine } from '@/lib/controller/sheet-sections'
import type { FeeQuoteRow } from '@/lib/data/fee-quotes'
import type { RequestRow } from '@/lib/data/request-rows'
import type { FeeFacts } from '@/lib/i18n/letters/fee-letters'
import type { ByPost } from '@/lib/i18n/letters/words'
import { receivedOn } from '@/lib/rights/deadline'
import { answerBy, type FeeProposal, feeGrounds } from '@/lib/rights/fee-quote'
import type { PersonKey } from '@/lib/vault/person-key'
import { openJson, openText, sealJson, sealText } from '@/lib/vault/values'

const place = (requestId: string) => `fee.quote:${requestId}`
const commentPlace = (requestId: string) => `fee.comment:${requestId}`
const schema = z.object({
  ground: z.enum(feeGrounds),
  lines: z.array(z.object({ what: z.string(), sek: z.int() })),
  reason: z.string(),
  proof: z.string().nullable(),
  copiedOn: z.iso.date().nullable(),
  aloneReason: z.string().nullable(),
})

/** What is sealed of a price: the proposal, the day of the copy that was free, why it was sent without a second person. */
export type SealedQuote = FeeProposal & {
  copiedOn: Temporal.PlainDate | null
  aloneReason: string | null
}

/** A price as legal sees it. */
export type ViewedQuote = Omit<FeeQuoteRow, 'sealedQuote' | 'sealedComment'> &
  SealedQuote & { comment: string | null }

/** Seals a price. */
export function sealQuote(key: PersonKey, requestId: string, quote: SealedQuote) {
  const { copiedOn } = quote
  const plain = { ...quote, copiedOn: copiedOn?.toString() ?? null }
  return sealJson(key, place(requestId), plain)
}

/** Seals the comment with which a price is sent back. */
export function sealFeeComment(key: PersonKey, requestId: string, comment: string) {
  return sealText(key, commentPlace(requestId), comment)
}

/** Opens a price. */
export function openQuote(key: PersonKey, requestId: string, row: FeeQuoteRow): ViewedQuote {
  const { sealedQuote, sealedComment, ...rest } = row
  const { copiedOn, ...quote } = schema.parse(openJson(key, place(requestId), sealedQuote))
  return {
    ...rest,
    ...quote,
    copiedOn: copiedOn === null ? null : Temporal.PlainDate.from(copiedOn),
    comment: sealedComment && openText(key, commentPlace(requestId), sealedComment),
  }
}

/** What the letters about a price say; with the dates of today while it is not quoted yet. */
export function feeFacts(
  request: Pick<RequestRow, 'locale' | 'reference' | 'dueOn'>,
  quote: SealedQuote & Pick<FeeQuoteRow, 'quotedAt' | 'answerBy'>,
  now: Temporal.Instant,
  byPost: ByPost | null = null,
): FeeFacts {
  const { locale, reference, dueOn } = request
  const { ground, lines, reason, copiedOn } = quote
  const quotedOn = receivedOn(quote.quotedAt ?? now)
  const { name, shortName, email, telephone, address } = controller().authority
  return {
    locale,
    reference,
    ground,
    lines,
    reason,
    copiedOn,
    quotedOn,
    answerBy: quote.answerBy ?? answerBy(quotedOn, dueOn),
    authority: {
      name: name[locale],
      shortName,
      email,
      telephone,
      address: oneLine(address, locale),
    },
    byPost,
  }
}
