import { type AnswerRow, findAnswer } from '@/lib/data/answers'
import type { Tx } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { openText } from '@/lib/vault/values'
import { letterPlace } from '../requests/view-request'
import { type LockedCase, lockCase, startWork } from './load-case'
import { openDecision, type StoredDecision } from './stored-decision'

export type LockedAnswer = {
  work: LockedCase
  saved: AnswerRow | null
  stored: StoredDecision
  letter: string
}

/**
 * Locks a case with its answer under way and starts the work. `version` is the one the officer began from: CHANGED_MEANWHILE when
 * someone saved since. REQUEST_WITHDRAWN where there is nothing to answer any more, TRANSITION_NOT_ALLOWED where it has ended.
 */
export async function lockAnswer(
  tx: Tx,
  actor: Actor,
  input: { reference: string; version: number; now: Temporal.Instant },
): Promise<LockedAnswer> {
  const locked = await lockCase(tx, actor, input.reference)
  if (locked.request.state === 'WITHDRAWN') throw new Refusal('REQUEST_WITHDRAWN')
  const work = await startWork(tx, actor, locked, input.now)
  const { request, key } = work
  const saved = await findAnswer(actor, request.id, tx)
  if ((saved?.version ?? 0) !== input.version) throw new Refusal('CHANGED_MEANWHILE')
  return {
    work,
    saved,
    stored: openDecision(key, request.id, saved?.sealedDecision ?? null),
    letter: saved ? openText(key, letterPlace(request.id), saved.sealedLetter) : '',
  }
}
