import type { Prisma } from '@/prisma/generated/client'
import { database } from './database'

declare const brand: unique symbol

/** A transaction under way. Opaque: only lib/data looks inside. */
export type Tx = { readonly [brand]: 'transaction' }

/** Runs `work` in one transaction (read committed); whatever it throws rolls everything back. */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction((client) => work(client as unknown as Tx))
}

/** The Prisma client of a transaction, or the plain one. For lib/data only. */
export function clientOf(tx?: Tx): Prisma.TransactionClient {
  return tx ? (tx as unknown as Prisma.TransactionClient) : database()
}

/** What a job queue needs to send a job inside the transaction. */
export function rawQueriesOf(tx: Tx): Pick<Prisma.TransactionClient, '$queryRawUnsafe'> {
  return clientOf(tx)
}
