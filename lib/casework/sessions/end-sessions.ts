import { z } from 'zod'
import { deleteOtherSession, deleteOtherSessions } from '@/lib/data/own-sessions'
import { Refusal } from '@/lib/rights/refusal'
import { authorise } from '../authorise'
import type { Asker } from './view-sessions'

/** Ends one of one's own other sessions; NOT_FOUND for anybody else's, for this one, and for one that is over. */
export async function endSession(asker: Asker, id: string): Promise<void> {
  const { actor, tokenHash } = asker
  authorise(actor, 'session.manage-own')
  const asking = { accountId: actor.accountId, tokenHash }
  if (!z.uuid().safeParse(id).success || !(await deleteOtherSession(asking, id))) {
    throw new Refusal('NOT_FOUND')
  }
}

/** Ends all of one's own sessions but this one. */
export async function endOtherSessions({ actor, tokenHash }: Asker): Promise<void> {
  authorise(actor, 'session.manage-own')
  await deleteOtherSessions(undefined, { accountId: actor.accountId, tokenHash })
}
