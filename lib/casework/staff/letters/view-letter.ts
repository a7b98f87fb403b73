import { findCasePerson } from '@/lib/data/case-person'
import { listLetters } from '@/lib/data/letters'
import type { RequestRow } from '@/lib/data/request-rows'
import type { Actor } from '@/lib/rights/actor'
import { openPersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../../authorise'
import { noteOpening } from '../note-opening'
import { viewPerson } from '../view-person'
import { openPrintedLetter } from './printed-letter'

export type ViewedLetter = {
  request: RequestRow
  /** What the portal words itself has a title; an answer and what legal writes stand as they were written. */
  title: string | null
  text: string
  /** Name and postal address, line by line. */
  to: string[]
  madeAt: Temporal.Instant
  postedOn: Temporal.PlainDate | null
}

/** A letter of a case as it is printed. NOT_FOUND for others. Reading it is noted as an opening of the case (rules.md 6). */
export async function viewLetter(input: {
  actor: Actor
  reference: string
  letterId: string
  now: Temporal.Instant
}): Promise<ViewedLetter> {
  const { actor, letterId } = input
  authorise(actor, 'case.work')
  const request = await noteOpening(input)
  const letters = await listLetters(actor, request.id)
  const letter = found(letters.find(({ id }) => id === letterId) ?? null)
  const key = await openPersonKey(request.keyId)
  const person = viewPerson(key, request, found(await findCasePerson(actor, request.id)))
  const { kind } = request
  const address = person.postalAddress?.split('\n') ?? []
  const whole = openPrintedLetter(key, letter.id, letter.sealedLetter)
  const own = letter.kind === 'ANSWER_READY' || letter.kind === 'MESSAGE'
  const [title = '', ...rest] = whole.split('\n')
  return {
    request,
    title: own ? null : title,
    text: own ? whole : rest.join('\n').trim(),
    // In a child's case the address is the adult's, whose name is not known.
    to: [...(kind === 'MINOR_ERASURE' || !person.name ? [] : [person.name]), ...address],
    madeAt: letter.madeAt,
    postedOn: letter.postedOn,
  }
}
