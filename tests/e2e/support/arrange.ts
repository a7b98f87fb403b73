import pg from 'pg'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { lookupHash } from '@/lib/vault/house-key'
import { anAddress, aPerson } from '@/tests/factories/people'
import { fileAccess } from '@/tests/factories/requests'
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

/** Files requests as the portal's own people would, and moves them in time; their references. */
export async function fileQueued(
  moves: Record<string, unknown>[],
): Promise<{ reference: string; email: string }[]> {
  besideThePortal()
  const filed: { reference: string; email: string }[] = []
  for (const set of moves) {
    const email = anAddress()
    const person = await aPerson({ email, now: now() })
    const reference = await fileAccess(person, now())
    await moveRequest(reference, set)
    filed.push({ reference, email })
  }
  return filed
}

async function moveRequest(reference: string, set: Record<string, unknown>): Promise<void> {
  const names = Object.keys(set)
  if (names.length === 0) return
  const changes = names.map((name, index) => `"${name}" = $${index + 2}`).join(', ')
  const client = new pg.Client(env().databaseUrl)
  await client.connect()
  await client.query(`UPDATE "Request" SET ${changes} WHERE "reference" = $1`, [
    reference,
    ...Object.values(set),
  ])
  await client.end()
}
