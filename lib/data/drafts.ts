import type { Actor } from '@/lib/rights/actor'
import type { RequestKind } from '@/prisma/generated/enums'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

export type DraftRow = {
  id: string
  kind: RequestKind
  formVersion: number
  version: number
  sealedAnswers: Uint8Array
  updatedAt: Temporal.Instant
}

const fields = {
  id: true,
  kind: true,
  formVersion: true,
  version: true,
  sealedAnswers: true,
  updatedAt: true,
} as const

/** The actor's draft of a kind, or null. With a transaction, locked until it ends. */
export async function findDraft(
  actor: Actor,
  kind: RequestKind,
  tx?: Tx,
): Promise<DraftRow | null> {
  const client = clientOf(tx)
  if (tx) {
    await client.$queryRaw`SELECT 1 FROM "RequestDraft"
      WHERE "accountId" = ${actor.accountId}::uuid AND "kind" = ${kind}::"RequestKind" FOR UPDATE`
  }
  const row = await client.requestDraft.findUnique({
    where: { accountId_kind: { accountId: actor.accountId, kind } },
    select: fields,
  })
  return row && { ...row, updatedAt: toInstant(row.updatedAt) }
}

/** Keeps the actor's draft of a kind: makes it, or changes it and counts its version up. */
export async function saveDraft(
  tx: Tx,
  actor: Actor,
  draft: {
    id: string
    kind: RequestKind
    formVersion: number
    sealedAnswers: Uint8Array
    now: Temporal.Instant
  },
): Promise<void> {
  const at = toDate(draft.now)
  const kept = {
    formVersion: draft.formVersion,
    sealedAnswers: Uint8Array.from(draft.sealedAnswers),
    updatedAt: at,
  }
  await clientOf(tx).requestDraft.upsert({
    where: { accountId_kind: { accountId: actor.accountId, kind: draft.kind } },
    create: {
      ...kept,
      id: draft.id,
      accountId: actor.accountId,
      kind: draft.kind,
      version: 1,
      createdAt: at,
    },
    update: { ...kept, version: { increment: 1 } },
  })
}

/** Counts a draft's version up: what goes with it has changed. */
export async function touchDraft(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await clientOf(tx).requestDraft.update({
    where: { id },
    data: { version: { increment: 1 }, updatedAt: toDate(now) },
  })
}

/** Removes the actor's draft of a kind, and the files that go with it. */
export async function deleteDraft(tx: Tx, actor: Actor, kind: RequestKind): Promise<void> {
  await clientOf(tx).requestDraft.deleteMany({ where: { accountId: actor.accountId, kind } })
}

/** The kinds of which the actor has a draft. */
export async function listDraftKinds(actor: Actor): Promise<RequestKind[]> {
  const rows = await clientOf().requestDraft.findMany({
    where: { accountId: actor.accountId },
    select: { kind: true },
  })
  return rows.map((row) => row.kind)
}
