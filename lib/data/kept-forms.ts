import type { Actor } from '@/lib/rights/actor'
import { toDate, toInstant } from './time'
import { clientOf } from './transaction'

/** The account whose session a token once was, ended or not; null when no such session is kept. */
export async function findSessionOwner(
  tokenHash: Uint8Array,
): Promise<{ accountId: string; keyId: string } | null> {
  const row = await clientOf().session.findUnique({
    where: { tokenHash: Uint8Array.from(tokenHash) },
    select: { account: { select: { id: true, keyId: true } } },
  })
  return row && { accountId: row.account.id, keyId: row.account.keyId }
}

/** Keeps what was typed on a page, in place of what was kept there before. */
export async function saveKeptForm(form: {
  accountId: string
  path: string
  sealedValues: Uint8Array
  now: Temporal.Instant
}): Promise<void> {
  const { accountId, path } = form
  const kept = { sealedValues: Uint8Array.from(form.sealedValues), createdAt: toDate(form.now) }
  await clientOf().keptForm.upsert({
    where: { accountId_path: { accountId, path } },
    create: { accountId, path, ...kept },
    update: kept,
  })
}

/** What the actor typed on a page when a session ended. */
export async function findKeptForm(
  actor: Actor,
  path: string,
): Promise<{ keyId: string; sealedValues: Uint8Array; createdAt: Temporal.Instant } | null> {
  const row = await clientOf().keptForm.findUnique({
    where: { accountId_path: { accountId: actor.accountId, path } },
    select: { sealedValues: true, createdAt: true, account: { select: { keyId: true } } },
  })
  return (
    row && {
      keyId: row.account.keyId,
      sealedValues: row.sealedValues,
      createdAt: toInstant(row.createdAt),
    }
  )
}
