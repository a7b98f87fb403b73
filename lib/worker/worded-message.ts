import { byPostOf } from '@/lib/casework/clock/by-post'
import { extensionNotice } from '@/lib/casework/clock/extension-view'
import { questionInWords, reminderInWords } from '@/lib/casework/clock/question-letter'
import { openQuestion } from '@/lib/casework/clock/question-view'
import { feeFacts, openQuote } from '@/lib/casework/fee/quote-view'
import { now } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { findDataSubject } from '@/lib/data/data-subjects'
import { feeQuoteOf } from '@/lib/data/fee-quotes'
import type { OwedMail } from '@/lib/data/mails'
import type { RequestRow } from '@/lib/data/request-rows'
import { suspensionsOf } from '@/lib/data/suspensions'
import { env } from '@/lib/env'
import { feeLapsedLetter, feeLetter, feeReminder } from '@/lib/i18n/letters/fee-letters'
import { resumedLetter } from '@/lib/i18n/letters/question-letters'
import { letterBody, type WordedLetter } from '@/lib/i18n/letters/words'
import { withoutIdentityNumbers } from '@/lib/rights/message-text'
import { openPersonKey } from '@/lib/vault/person-key'
import { addresseeOf } from './addressee'
import type { Addressed } from './mail-message'
import { portalLink } from './portal-link'

/** The letters that stop, extend or price a request, by mail to the person or to legal@; null when the mail is none of these. */
export async function wordedMessage(
  mail: OwedMail,
  request: RequestRow,
): Promise<Addressed | null> {
  if (mail.kind === 'LEGAL_EXTENDED' || mail.kind === 'LEGAL_FEE_QUOTED') {
    return toLegal(mail.kind, request)
  }
  const letter = await letterOf(mail, request)
  const addressee = letter && (await addresseeOf(request))
  if (!letter || !addressee) return null
  const { locale, reference } = request
  const asks = mail.kind === 'QUESTION' || mail.kind === 'QUESTION_REMINDER'
  const own = `/my/requests/${reference}`
  const message = {
    type: 'worded',
    locale,
    reference,
    kind: request.kind,
    letter: masked(letter),
    asks: asks || mail.kind === 'FEE_QUOTED' || mail.kind === 'FEE_REMINDER',
    link: portalLink(locale, asks ? `${own}/question` : own),
  } as const
  return { ...addressee, message }
}

async function letterOf(
  { kind, suspensionId }: OwedMail,
  request: RequestRow,
): Promise<WordedLetter | null> {
  switch (kind) {
    case 'QUESTION':
    case 'QUESTION_REMINDER':
      return aboutQuestion(request, suspensionId, kind)
    case 'RESUMED': {
      const { locale, reference, dueOn: due, suspendedDays: days } = request
      return resumedLetter({ locale, reference, due, days, byPost: await byPostOf(request) })
    }
    case 'EXTENDED':
      return extensionNotice(await openPersonKey(request.keyId), request, await byPostOf(request))
    case 'FEE_QUOTED':
    case 'FEE_REMINDER':
    case 'FEE_LAPSED':
      return aboutFee(request, kind)
    default:
      return null
  }
}

async function aboutQuestion(
  request: RequestRow,
  suspensionId: string | null,
  kind: 'QUESTION' | 'QUESTION_REMINDER',
): Promise<WordedLetter | null> {
  const suspensions = await suspensionsOf(request.id)
  const row = suspensions.find(({ id }) => id === suspensionId)
  // Answered while its reminder waited to be sent: nothing to remind of.
  if (!row || (kind === 'QUESTION_REMINDER' && row.answeredAt)) return null
  const key = await openPersonKey(request.keyId)
  const { protectedIdentity } = await findDataSubject(request.dataSubjectId)
  const question = openQuestion(key, row)
  const byPost = await byPostOf(request)
  const circumstances = { suspensions, protectedIdentity, eid: env().eid !== null, byPost }
  const say = kind === 'QUESTION' ? questionInWords : reminderInWords
  return say(request, question, circumstances, now())
}

async function aboutFee(
  request: RequestRow,
  kind: 'FEE_QUOTED' | 'FEE_REMINDER' | 'FEE_LAPSED',
): Promise<WordedLetter | null> {
  const row = await feeQuoteOf(request.id)
  if (!row?.quotedAt) return null
  const quote = openQuote(await openPersonKey(request.keyId), request.id, row)
  const facts = feeFacts(request, quote, now(), await byPostOf(request))
  if (kind === 'FEE_QUOTED') return feeLetter(facts)
  return kind === 'FEE_REMINDER' ? feeReminder(facts) : feeLapsedLetter(facts)
}

async function toLegal(
  kind: 'LEGAL_EXTENDED' | 'LEGAL_FEE_QUOTED',
  request: RequestRow,
): Promise<Addressed | null> {
  const { privacyContact: to, languages, mail } = controller()
  const locale = languages.order[0] ?? 'sv'
  const extended = kind === 'LEGAL_EXTENDED'
  const letter = extended
    ? extensionNotice(await openPersonKey(request.keyId), request, await byPostOf(request))
    : await aboutFee(request, 'FEE_QUOTED')
  if (!letter) return null
  const { reference } = request
  const text = withoutIdentityNumbers(`${letter.title}\n\n${letterBody(letter)}`)
  const message = {
    type: 'legal-note',
    about: extended ? 'extended' : 'feeQuoted',
    locale,
    reference,
    kind: request.kind,
    text: mail.toPrivacyContact === 'LETTER' ? text : null,
    written: true,
    files: 0,
    reason: null,
    feeState: request.feeState,
    link: portalLink(locale, `/desk/${reference}`),
  } as const
  return { to, message }
}

/** What legal typed goes by mail without anything that reads as an identity number. */
function masked(letter: WordedLetter): WordedLetter {
  return {
    ...letter,
    blocks: letter.blocks.map((block) =>
      'items' in block
        ? { items: block.items.map(withoutIdentityNumbers) }
        : { text: withoutIdentityNumbers(block.text) },
    ),
  }
}
