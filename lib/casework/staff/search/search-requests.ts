import { randomUUID } from 'node:crypto'
import {
  type FoundRequest,
  findPeople,
  insertSearch,
  requestsOfPeople,
  type SoughtPerson,
} from '@/lib/data/searches'
import { type Tx, transaction } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { readSearchTerms, type SearchTerm } from '@/lib/rights/search-terms'
import { lookupHash, sealShortLived } from '@/lib/vault/house-key'
import { authorise } from '../../authorise'
import { countUse } from '../../count-use'
import { soughtNameHashes } from '../../people/name-hashes'

const shownPeople = 10
const shownRequests = 20

/** What sealed terms of a search are called. */
export const termsPlace = (id: string) => `staff-search.terms:${id}`

/**
 * Looks people up by reference, e-mail address, identity number, telephone number or name, ended requests included. Each person who is
 * shown gets an event (rules.md 6) in the chain of their newest request; nothing is opened. The terms are kept sealed under a random id for
 * the page that shows what was found. Refuses with the codes of readSearchTerms and LOOK_UPS_TOO_MANY.
 */
export async function searchRequests(input: {
  actor: Actor
  terms: unknown
  now: Temporal.Instant
}): Promise<{ id: string }> {
  const { actor, now } = input
  authorise(actor, 'case.open')
  const read = valueOrRefuse(readSearchTerms(input.terms, receivedOn(now)))
  await countUse('search-officer', actor.accountId)
  const people = await findPeople(actor, await Promise.all(read.map(sought)), shownPeople + 1)
  const shown = people.slice(0, shownPeople)
  const requests = await requestsOfPeople(actor, shown, shownRequests)
  const id = randomUUID()
  const sealedTerms = await sealShortLived(termsPlace(id), String(input.terms).trim())
  const found = requests.map((request) => request.id)
  const more = people.length > shownPeople
  await transaction(async (tx) => {
    await insertSearch(tx, actor, { id, sealedTerms, found, more, createdAt: now })
    await noteLookUps(tx, actor, newestOfEach(requests), now)
  })
  return { id }
}

async function sought(term: SearchTerm): Promise<SoughtPerson> {
  if (term.by === 'reference') return term
  if (term.by === 'name') return { by: 'name', hashes: await soughtNameHashes(term.parts) }
  return { by: term.by, hash: await lookupHash(term.by, term.value) }
}

/** The requests come newest first: the first of a person is theirs. */
function newestOfEach(requests: FoundRequest[]): FoundRequest[] {
  const seen = new Set<string>()
  return requests.filter(({ dataSubjectId }) => {
    const fresh = !seen.has(dataSubjectId)
    seen.add(dataSubjectId)
    return fresh
  })
}

/** In the order of the chains, so that two searches at once never wait for one another. */
async function noteLookUps(
  tx: Tx,
  actor: Actor,
  requests: FoundRequest[],
  now: Temporal.Instant,
): Promise<void> {
  const inOrder = requests.toSorted((one, other) =>
    one.ledgerStream < other.ledgerStream ? -1 : 1,
  )
  for (const { ledgerStream: stream, dataSubjectId } of inOrder) {
    const target = { stream, kind: 'REQUEST', dataSubjectId, key: null, cause: actor, now } as const
    await append(tx, target, [
      { type: 'request.looked-up', version: 1, facts: { purpose: 'CASEWORK' }, contents: null },
    ])
  }
}
