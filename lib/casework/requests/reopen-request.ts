import { randomUUID } from 'node:crypto'
import { noteUnanswered } from '@/lib/data/messages'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { isEnded } from '@/lib/rights/life-cycle'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { checkReopening } from '@/lib/rights/reopening'
import { authorise } from '../authorise'
import { lockCase } from '../staff/load-case'
import { keepMessage } from './keep-message'
import { openAgain } from './open-again'

/**
 * Opens the person's own answered request again because the answer was wrong, late or incomplete: free of charge, never a new
 * request, and received on the day it first came in (Art. 12(3), rules.md 1 and 2). What they write stands in the thread.
 * `version` is the one they saw, so that a second click finds it done. Refuses with the codes of checkReopening,
 * TRANSITION_NOT_ALLOWED where there is no answer to be wrong, NOT_FOUND.
 */
export async function reopenRequest(input: {
  actor: Actor
  reference: string
  raw: Record<string, unknown>
  version: number
  now: Temporal.Instant
}): Promise<void> {
  const { actor, version, now } = input
  authorise(actor, 'request.reopen-own')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const { state, reopenedAt } = locked.request
    if (!isEnded(state) && reopenedAt && locked.request.version > version) return
    const { reason, text } = valueOrRefuse(checkReopening(input.raw))
    await openAgain(tx, actor, locked, { reason, now }, async () => {
      if (text === null) return { facts: [] }
      const messageId = randomUUID()
      const said = { id: messageId, text, files: 0, reply: false, now }
      const fact = await keepMessage(tx, actor, locked, said)
      await noteUnanswered(tx, locked.request.id, now)
      return { facts: fact ? [fact] : [], messageId }
    })
  })
}
