import {
  countOtherSessions,
  type OwnSession as ListedSession,
  listSessions,
} from '@/lib/data/own-sessions'
import type { Actor } from '@/lib/rights/actor'
import { authorise } from '../authorise'

export type { ListedSession }

/** Someone and the session they ask in. */
export type Asker = { actor: Actor; tokenHash: Uint8Array }

/** Where someone is signed in now: this session first. Neither browsers nor addresses are kept, so none are shown. */
export async function viewSessions(asker: Asker, now: Temporal.Instant): Promise<ListedSession[]> {
  const { actor, tokenHash } = asker
  authorise(actor, 'session.manage-own')
  return listSessions({ accountId: actor.accountId, tokenHash }, now)
}

/** In how many other browsers someone is signed in now. */
export async function countOthers(asker: Asker, now: Temporal.Instant): Promise<number> {
  const { actor, tokenHash } = asker
  authorise(actor, 'session.manage-own')
  return countOtherSessions({ accountId: actor.accountId, tokenHash }, now)
}
