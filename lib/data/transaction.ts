import type { Prisma } from '@/prisma/generated/client'
import { database } from './database'

declare const brand: unique symbol

/** A transaction under way. Opaque: only lib/data looks inside. */
export type Tx = { readonly [brand]: 'transaction' }

const afterwards = new WeakMap<Tx, (() => void)[]>()

/** Runs `work` in one transaction (read committed); whatever it throws rolls everything back. */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const whenCommitted: (() => void)[] = []
  const done = await database().$transaction((client) => {
    const tx = client as unknown as Tx
    afterwards.set(tx, whenCommitted)
    return work(tx)
  })
  for (const act of whenCommitted) act()
  return done
}

/** Does something once the transaction has been committed, and never where it is rolled back. Counting, no more: it must not fail. */
export function onceCommitted(tx: Tx, act: () => void): void {
  afterwards.get(tx)?.push(act)
}

/** The Prisma client of a transaction, or the plain one. For lib/data only. */
export function clientOf(tx?: Tx): Prisma.TransactionClient {
  return tx ? (tx as unknown as Prisma.TransactionClient) : database()
}

/** What a job queue needs to send a job inside the transaction. */
export function rawQueriesOf(tx: Tx): Pick<Prisma.TransactionClient, '$queryRawUnsafe'> {
  return clientOf(tx)
}
