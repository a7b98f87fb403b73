import pg from 'pg'
import { env } from '@/lib/env'
import { lookupHash } from '@/lib/vault/house-key'
import { besideThePortal } from './portal'

/** Lets the sessions of an address run out, as if half an hour had passed. */
export async function expireSessions(email: string): Promise<void> {
  besideThePortal()
  const client = new pg.Client(env().databaseUrl)
  await client.connect()
  await client.query(
    `UPDATE "Session" SET "idleExpiresAt" = "createdAt"
     WHERE "accountId" = (SELECT "id" FROM "Account" WHERE "emailHash" = $1)`,
    [Buffer.from(await lookupHash('email', email))],
  )
  await client.end()
}

/** Lets an address have signed in longer ago than a copy is given, its sessions still going on. */
export async function ageSessions(email: string): Promise<void> {
  besideThePortal()
  const client = new pg.Client(env().databaseUrl)
  await client.connect()
  await client.query(
    `UPDATE "Session" SET "createdAt" = "createdAt" - interval '20 minutes'
     WHERE "accountId" = (SELECT "id" FROM "Account" WHERE "emailHash" = $1)`,
    [Buffer.from(await lookupHash('email', email))],
  )
  await client.end()
}
