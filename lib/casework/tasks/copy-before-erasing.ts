import type { RequestRow } from '@/lib/data/request-rows'
import type { TaskRow } from '@/lib/data/tasks'
import type { Tx } from '@/lib/data/transaction'
import type { Filed } from '@/lib/rights/forms/filed-answers'
import { Refusal } from '@/lib/rights/refusal'
import { openFiled } from '../requests/filed'
import { copyToWaitFor } from '../requests/waits-for-copy'
import type { LockedCase } from '../staff/load-case'

type Asked = { request: Pick<RequestRow, 'kind' | 'dataSubjectId'>; filed: Filed }

/**
 * The request whose copy comes before the erasing that a case still has to do, or null: nothing is erased while the person waits for
 * a copy, unless they said erase first (rules.md 4), also where they asked for it only after the erasure was decided.
 */
export async function copyBeforeErasing(
  { request, filed }: Asked,
  tasks: readonly Pick<TaskRow, 'action' | 'result'>[],
  tx?: Tx,
): Promise<string | null> {
  const erasure = request.kind === 'ERASURE' || request.kind === 'MINOR_ERASURE'
  const left = tasks.some(({ action, result }) => action === 'ERASE' && result !== 'DONE')
  if (!erasure || !left) return null
  const copy = await copyToWaitFor({ dataSubjectId: request.dataSubjectId, filed }, tx)
  return copy?.reference ?? null
}

/** Lets no system erase before that copy: COPY_COMES_FIRST at `field`. Other tasks may be done. */
export async function notBeforeTheCopy(
  tx: Tx,
  { request, key }: LockedCase,
  tasks: readonly Pick<TaskRow, 'action' | 'result'>[],
  field: string,
): Promise<void> {
  const copy = await copyBeforeErasing({ request, filed: openFiled(key, request) }, tasks, tx)
  if (copy) throw new Refusal('COPY_COMES_FIRST', [{ field, code: 'COPY_COMES_FIRST' }])
}
