import type { Actor } from '@/lib/rights/actor'
import { visibleTo } from './requests'
import { clientOf, type Tx } from './transaction'

/** Keeps what stands before the transactions of a file of structured data. */
export async function insertStructured(
  tx: Tx,
  structured: { fileId: string; sealedHead: Uint8Array },
): Promise<void> {
  const { fileId, sealedHead } = structured
  await clientOf(tx).structuredCopy.create({
    data: { fileId, sealedHead: Uint8Array.from(sealedHead) },
  })
}

/** What stands before the transactions, of a file the actor may see; null when there is none. */
export async function findStructuredHead(actor: Actor, fileId: string): Promise<Uint8Array | null> {
  const row = await clientOf().structuredCopy.findFirst({
    where: { fileId, file: { request: visibleTo(actor) } },
    select: { sealedHead: true },
  })
  return row?.sealedHead ?? null
}
