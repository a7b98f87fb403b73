import type { Actor } from '@/lib/rights/actor'
import { visibleTo } from './requests'
import { clientOf, type Tx } from './transaction'

/**
 * Gives a locked request to an officer, or to nobody; false when it is so already. Its version stays: whoever writes on the case at the
 * same time loses nothing by it.
 */
export async function setAssignee(tx: Tx, id: string, assigneeId: string | null): Promise<boolean> {
  const rows = await clientOf(tx).$queryRaw<unknown[]>`
    UPDATE "Request" SET "assigneeId" = ${assigneeId}::uuid
    WHERE "id" = ${id}::uuid AND "assigneeId" IS DISTINCT FROM ${assigneeId}::uuid RETURNING 1`
  return rows.length === 1
}

/** Who has a request and where it stands in the queue, for an actor who may see it. */
export async function findQueueFacts(
  actor: Actor,
  id: string,
): Promise<{ assigneeId: string | null; queueRank: number } | null> {
  return clientOf().request.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    select: { assigneeId: true, queueRank: true },
  })
}
