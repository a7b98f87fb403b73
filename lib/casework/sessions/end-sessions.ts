import { z } from 'zod'
import { deleteOtherSession, deleteOtherSessions } from '@/lib/data/own-sessions'
import { deleteSessionsOf } from '@/lib/data/sessions'
import { type Tx, transaction } from '@/lib/data/transaction'
import { log } from '@/lib/log'
import type { Actor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { authorise } from '../authorise'
import { noteEnded } from './note-ended'
import type { Asker } from './view-sessions'

/** Ends one of one's own other sessions; NOT_FOUND for anybody else's, for this one, and for one that is over. */
export async function endSession(asker: Asker, id: string, now: Temporal.Instant): Promise<void> {
  const { actor, tokenHash } = asker
  const asking = { accountId: actor.accountId, tokenHash }
  await ending(actor, now, async (tx) => {
    const ended = z.uuid().safeParse(id).success && (await deleteOtherSession(tx, asking, id))
    if (!ended) throw new Refusal('NOT_FOUND')
    return 1
  })
}

/** Ends all of one's own sessions but this one. */
export async function endOtherSessions(asker: Asker, now: Temporal.Instant): Promise<void> {
  const { actor, tokenHash } = asker
  const asking = { accountId: actor.accountId, tokenHash }
  await ending(actor, now, (tx) => deleteOtherSessions(tx, asking))
}

/** Ends all of one's own sessions, this one included. */
export async function endAllSessions(actor: Actor, now: Temporal.Instant): Promise<void> {
  await ending(actor, now, (tx) => deleteSessionsOf(actor.accountId, tx))
}

/** Ends sessions and notes it: in the log by role and number, and of colleagues in the ledger of the house too. */
async function ending(
  actor: Actor,
  now: Temporal.Instant,
  end: (tx: Tx) => Promise<number>,
): Promise<void> {
  authorise(actor, 'session.manage-own')
  const ended = await transaction(async (tx) => {
    const sessions = await end(tx)
    await noteEnded(tx, actor, sessions, now)
    return sessions
  })
  if (ended > 0) log.info('auth.sessions-ended', { role: actor.role, sessions: ended })
}
