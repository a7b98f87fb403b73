import { accessHistory, holderOf } from '@/lib/data/free-copies'
import type { RequestRow } from '@/lib/data/request-rows'
import { findRequest } from '@/lib/data/requests'
import type { Tx } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import type { Filed } from '@/lib/rights/forms/filed-answers'
import { KeyDestroyed, openPersonKey } from '@/lib/vault/person-key'
import { openFiled } from '../requests/filed'

/** The latest copy that the same person has had: on which request, when asked, when it went out, and what it covered. */
export type LastCopy = {
  reference: string
  askedOn: Temporal.PlainDate
  copiedOn: Temporal.PlainDate
  /** Null once the contents are gone for good. */
  filed: Filed | null
}

/** The latest copy before a request, for legal; null where there is none. */
export async function lastCopyBefore(
  actor: Actor,
  request: Pick<RequestRow, 'id' | 'dataSubjectId'>,
  tx?: Tx,
): Promise<LastCopy | null> {
  const holder = await holderOf(request.dataSubjectId, tx)
  const history = await accessHistory(holder, tx, request.id)
  const last = history.find(({ ending }) => ending === 'DELIVERED')
  const row = last && (await findRequest(actor, last.reference, tx))
  if (!row?.deliveredAt) return null
  const { reference, receivedOn: askedOn, deliveredAt } = row
  return { reference, askedOn, copiedOn: receivedOn(deliveredAt), filed: await filedOf(row) }
}

async function filedOf(row: RequestRow): Promise<Filed | null> {
  try {
    return openFiled(await openPersonKey(row.keyId), row)
  } catch (error) {
    if (error instanceof KeyDestroyed) return null
    throw error
  }
}
