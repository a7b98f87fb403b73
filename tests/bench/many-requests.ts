import pg from 'pg'
import { controller } from '@/lib/controller/controller'
import { env } from '@/lib/env'
import type { Actor } from '@/lib/rights/actor'
import { deadline } from '@/lib/rights/deadline'
import { makeReference } from '@/lib/rights/reference'
import { addWorkingDays } from '@/lib/rights/working-days'
import { makeAccount } from '@/prisma/seed'
import { insertMails, insertPeople, insertRequests } from './many-requests-sql'
import { tellNames } from './names'

export type ManyRequests = { officers: Actor[]; today: Temporal.PlainDate }

/** The day as of which everything stands, and how many days back requests go, the more the nearer: four years unless told. */
type Filling = { today?: Temporal.PlainDate; daysBack?: number }

const batch = 100_000

/**
 * Fills the database with requests as years of work leave them: most are answered, about one in forty is open; four in five come
 * from someone new. The same count makes the same rows. What is sealed is noise of the right length: nothing here is opened.
 */
export async function fillWithRequests(
  count: number,
  { today = Temporal.PlainDate.from('2026-11-23'), daysBack = 1_400 }: Filling = {},
): Promise<ManyRequests> {
  const officers: Actor[] = []
  for (let number = 1; number <= 12; number += 1)
    officers.push(await makeAccount(`officer-${number}@example.com`, 'LEGAL'))
  const client = new pg.Client(env().databaseUrl)
  await client.connect()
  try {
    await client.query(`SET work_mem = '128MB'; SELECT setseed(0.5)`)
    await tellDates(client, today, daysBack)
    await tellNames(client)
    const people = Math.ceil(count * 0.8)
    for (let first = 1; first <= people; first += batch)
      for (const insert of insertPeople)
        await client.query(insert, [first, Math.min(first + batch - 1, people)])
    const staff = officers.map(({ accountId }) => accountId)
    for (let first = 1; first <= count; first += batch) {
      const last = Math.min(first + batch - 1, count)
      const references = Array.from({ length: last - first + 1 }, (_, at) =>
        referenceOf(first + at),
      )
      await client.query(insertRequests, [first, last, people, references, staff, daysBack])
    }
    await client.query(insertMails, [today.toString()])
    // Index-only scans need to know which pages everyone may see: autovacuum tells them in life.
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
  return { officers, today }
}

/** The statutory dates of every day that something can have been received on, reckoned by the rules themselves. */
async function tellDates(
  client: pg.Client,
  today: Temporal.PlainDate,
  daysBack: number,
): Promise<void> {
  const rows = Array.from({ length: daysBack + 1 }, (_, age) => {
    const receivedOn = today.subtract({ days: age })
    const { due, extendedDue } = deadline({ receivedOn })
    const target = addWorkingDays(receivedOn, controller().targetWorkingDays)
    return [age, ...[receivedOn, due, extendedDue, target].map(String)] as const
  })
  await client.query(
    `CREATE TEMP TABLE dates (age int PRIMARY KEY, received date, due date, extended date, target date)`,
  )
  await client.query(
    `INSERT INTO dates SELECT * FROM unnest($1::int[], $2::date[], $3::date[], $4::date[], $5::date[])`,
    [0, 1, 2, 3, 4].map((column) => rows.map((row) => row[column])),
  )
}

/** The reference of request number n: another valid one for every number below 2³⁵: an odd factor only changes their order. */
export function referenceOf(number: number): string {
  let rest = (BigInt(number) * 20_211_234_567n) % 2n ** 35n
  const digits = new Uint8Array(7)
  for (let at = 0; at < 7; at += 1, rest /= 32n) digits[at] = Number(rest % 32n)
  return makeReference(digits)
}
