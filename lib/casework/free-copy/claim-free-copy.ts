import { randomUUID } from 'node:crypto'
import { accessHistory, insertClaim, lockHolder } from '@/lib/data/free-copies'
import type { Tx } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import { freeCopy, freeYear } from '@/lib/rights/free-copy'
import { Refusal } from '@/lib/rights/refusal'

/** What filing an access request does to the free copy of the year, before the request is kept. */
export type CopyDecision = { free: boolean; holderId: string }

/**
 * Whether an access request is the free one of its year (policy P12), decided while nobody else can file for the same holder.
 * Refuses with OPEN_REQUEST_EXISTS or FREE_COPY_USED unless the person has seen that and asks all the same.
 */
export async function decideFreeCopy(
  tx: Tx,
  asked: {
    dataSubjectId: string
    receivedOn: Temporal.PlainDate
    again: boolean
    /** The request itself, where it is kept already. */
    requestId?: string
  },
): Promise<CopyDecision> {
  const holderId = await lockHolder(tx, asked.dataSubjectId)
  const { state } = freeCopy(await accessHistory(holderId, tx, asked.requestId), asked.receivedOn)
  if (state === 'FREE') return { free: true, holderId }
  if (asked.again) return { free: false, holderId }
  throw new Refusal(state === 'ALREADY_OPEN' ? 'OPEN_REQUEST_EXISTS' : 'FREE_COPY_USED')
}

/** Takes the claim of a request that is kept now, and says so in the ledger; without one the request is to be assessed. */
export async function takeClaim(
  tx: Tx,
  decision: CopyDecision,
  request: { id: string; receivedOn: Temporal.PlainDate },
): Promise<{ fact: LedgerFact; toAssess: boolean }> {
  const { from, until } = freeYear(request.receivedOn)
  const claim = {
    id: randomUUID(),
    holderId: decision.holderId,
    requestId: request.id,
    validFrom: from,
    validUntil: until,
  }
  const taken = decision.free && (await insertClaim(tx, claim))
  if (!taken) {
    return {
      toAssess: true,
      fact: { type: 'fee.to-assess', version: 1, facts: {}, contents: null },
    }
  }
  const facts = { from: from.toString(), until: until.toString() }
  return {
    toAssess: false,
    fact: { type: 'free-copy.claimed', version: 1, facts, contents: null },
  }
}
