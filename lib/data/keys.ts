import { toDate } from './time'
import { clientOf, type Tx } from './transaction'

export type WrappedKey = { id: string; wrapped: Uint8Array | null; masterKeyId: string }

/** Keeps a new person key, wrapped. */
export async function insertPersonKey(
  tx: Tx,
  key: { id: string; wrapped: Uint8Array; masterKeyId: string; now: Temporal.Instant },
): Promise<void> {
  await clientOf(tx).personKey.create({
    data: {
      id: key.id,
      wrapped: Uint8Array.from(key.wrapped),
      masterKeyId: key.masterKeyId,
      createdAt: toDate(key.now),
    },
  })
}

/** A person's wrapped key; `wrapped` is null once it was destroyed. Null when there is no such key. */
export async function findPersonKey(id: string, tx?: Tx): Promise<WrappedKey | null> {
  return clientOf(tx).personKey.findUnique({
    where: { id },
    select: { id: true, wrapped: true, masterKeyId: true },
  })
}

/** Takes back a key under which nothing was sealed that stayed. */
export async function discardPersonKey(tx: Tx, id: string): Promise<void> {
  await clientOf(tx).personKey.delete({ where: { id } })
}

/** Destroys a person's key for good (rules.md 7 and 9). */
export async function destroyPersonKey(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await clientOf(tx).personKey.update({
    where: { id },
    data: { wrapped: null, destroyedAt: toDate(now) },
  })
}

export type WrappedHouseKey = { wrapped: Uint8Array; masterKeyId: string }

/** The house key of a purpose, or null before its first use. With a transaction, read on its connection. */
export async function findHouseKey(purpose: string, tx?: Tx): Promise<WrappedHouseKey | null> {
  return clientOf(tx).houseKey.findUnique({ where: { purpose } })
}

/** Keeps a new house key. When several processes make one at once, the first stays and all get that one. */
export async function keepHouseKey(
  purpose: string,
  proposed: WrappedHouseKey & { now: Temporal.Instant },
): Promise<WrappedHouseKey> {
  const client = clientOf()
  await client.houseKey.createMany({
    data: {
      purpose,
      wrapped: Uint8Array.from(proposed.wrapped),
      masterKeyId: proposed.masterKeyId,
      createdAt: toDate(proposed.now),
    },
    skipDuplicates: true,
  })
  return client.houseKey.findUniqueOrThrow({ where: { purpose } })
}
