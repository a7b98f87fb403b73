import { findCasePerson } from '@/lib/data/case-person'
import type { RequestRow } from '@/lib/data/request-rows'
import { findRequest } from '@/lib/data/requests'
import { dateInText } from '@/lib/i18n/dates'
import { translator } from '@/lib/i18n/translator'
import type { Actor } from '@/lib/rights/actor'
import { readReference } from '@/lib/rights/reference'
import { openPersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../authorise'
import { viewPerson } from './view-person'

/** The messages that legal begins with: data, in both languages (desk-templates.json). */
export const messageTemplates = [
  'underWay',
  'question',
  'received',
  'corrected',
  'elsewhere',
  'thanks',
] as const
export type MessageTemplate = (typeof messageTemplates)[number]

/** A case that legal writes to the person of, with the text of a template in the person's language, its fields filled in. */
export async function viewWriting(input: {
  actor: Actor
  reference: string
  template: MessageTemplate | null
}): Promise<{ request: RequestRow; text: string }> {
  const { actor, template } = input
  authorise(actor, 'case.work')
  const request = found(await findRequest(actor, readReference(input.reference) ?? ''))
  if (!template) return { request, text: '' }
  const key = await openPersonKey(request.keyId)
  const subject = found(await findCasePerson(actor, request.id))
  const { name } = viewPerson(key, request, subject)
  const { locale, reference, dueOn } = request
  const t = await translator(locale, 'desk-templates')
  const due = dateInText(locale, dueOn)
  // A child is not written to by name: whoever reads it is the adult.
  const hasName = name && request.kind !== 'MINOR_ERASURE' ? 'yes' : 'no'
  const text = t(`texts.${template}`, { hasName, name: name ?? '', reference, due })
  return { request, text }
}
