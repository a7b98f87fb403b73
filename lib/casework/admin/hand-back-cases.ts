import { openCasesOf } from '@/lib/data/assigned'
import { setAssignee } from '@/lib/data/queue-assign'
import type { Tx } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'

/**
 * Puts the open cases of an officer who no longer works on cases back to the unassigned, so that the queue shows them to those who do. Each
 * with its event: the portal did it, since whoever manages colleagues sees no case.
 */
export async function handBackCases(
  tx: Tx,
  accountId: string,
  now: Temporal.Instant,
): Promise<void> {
  for (const { id, ledgerStream: stream, dataSubjectId } of await openCasesOf(tx, accountId)) {
    if (!(await setAssignee(tx, id, null))) continue
    const target = { stream, kind: 'REQUEST', dataSubjectId, key: null, cause: 'SYSTEM' } as const
    await append(tx, { ...target, now }, [
      { type: 'request.assigned', version: 1, facts: { to: null }, contents: null },
    ])
  }
}
