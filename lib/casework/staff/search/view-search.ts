import { type FoundCase, findCases } from '@/lib/data/found-people'
import { findSearch } from '@/lib/data/searches'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { maskIdentityNumber } from '@/lib/rights/identity-number'
import { isUuid } from '@/lib/rights/uuid'
import { openShortLived } from '@/lib/vault/house-key'
import { unwrapPersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../../authorise'
import { openKnownDetails } from '../../people/person-details'
import { termsPlace } from './search-requests'

export type FoundPerson = {
  id: string
  /** Null for someone who only confirmed an address, and where retention has destroyed the key. */
  name: string | null
  birthDate: string | null
  maskedIdentityNumber: string | null
  protectedIdentity: boolean
  requests: (Omit<FoundCase, 'person'> & { daysLeft: number })[]
}

export type SearchView = { terms: string; people: FoundPerson[]; more: boolean }

/** What an officer's own search of today found, as it stands now; a look-up was noted when they searched. NOT_FOUND for others. */
export async function viewSearch(input: {
  actor: Actor
  id: string
  now: Temporal.Instant
}): Promise<SearchView> {
  const { actor, id, now } = input
  authorise(actor, 'case.open')
  const search = found(isUuid(id) ? await findSearch(actor, id, now) : null)
  const cases = await findCases(actor, search.found)
  const people = new Map<string, FoundPerson>()
  const inOrder = cases.toSorted((a, b) => search.found.indexOf(a.id) - search.found.indexOf(b.id))
  for (const { person, ...request } of inOrder) {
    const known = people.get(person.id) ?? (await viewFound(person))
    const daysLeft = receivedOn(now).until(request.dueOn, { largestUnit: 'days' }).days
    known.requests.push({ ...request, daysLeft })
    people.set(person.id, known)
  }
  const terms = await openShortLived(termsPlace(id), search.sealedTerms)
  return { terms, people: [...people.values()], more: search.more }
}

async function viewFound({ key, ...person }: FoundCase['person']): Promise<FoundPerson> {
  const { id, protectedIdentity } = person
  const known = key.wrapped ? openKnownDetails(await unwrapPersonKey(key), person) : null
  return {
    id,
    name: known?.name ?? null,
    birthDate: known?.birthDate ?? null,
    maskedIdentityNumber: known?.identityNumber ? maskIdentityNumber(known.identityNumber) : null,
    protectedIdentity,
    requests: [],
  }
}
