import { updateFeeState } from '@/lib/data/free-copies'
import {
  joinRecords,
  type LiveClaim,
  liveClaims,
  moveLiveClaims,
  releaseClaims,
  sameCheckedIdentity,
} from '@/lib/data/free-copy-holders'
import type { Tx } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import type { LedgerFact } from '@/lib/ledger/events'
import { nextFeeState } from '@/lib/rights/fee'
import { givingWay } from '@/lib/rights/free-copy'

/**
 * Joins the free copies of records that proved to be the same person (rules.md 2): called when a record's identity has been
 * checked, with lockSameIdentity held. Where two years meet, the later request loses its claim and is to be assessed while its
 * copy is not delivered; a delivered one is never charged afterwards, opened again or not.
 */
export async function joinHolders(
  tx: Tx,
  dataSubjectId: string,
  now: Temporal.Instant,
): Promise<void> {
  const ids = await sameCheckedIdentity(tx, dataSubjectId)
  const [holderId] = ids
  if (!holderId || ids.length < 2) return
  await joinRecords(tx, holderId, ids)
  const later = givingWay(await liveClaims(tx, ids))
  await releaseClaims(
    tx,
    later.map((claim) => claim.id),
  )
  await moveLiveClaims(tx, ids, holderId)
  for (const claim of later) await noteGivingWay(tx, claim, now)
}

async function noteGivingWay(
  tx: Tx,
  { state, request }: LiveClaim,
  now: Temporal.Instant,
): Promise<void> {
  const { id, ledgerStream: stream, dataSubjectId } = request
  const facts: LedgerFact[] = [bare('free-copy.gave-way')]
  const assessed = nextFeeState(request.feeState, 'LEGAL', 'assess')
  if (state === 'TAKEN' && assessed.ok) {
    await updateFeeState(tx, id, assessed.value)
    facts.push(bare('fee.to-assess'))
  }
  const target = { stream, kind: 'REQUEST', dataSubjectId, key: null, cause: 'SYSTEM' } as const
  await append(tx, { ...target, now }, facts)
}

const bare = (type: 'free-copy.gave-way' | 'fee.to-assess') =>
  ({ type, version: 1, facts: {}, contents: null }) as const
