import { createHash } from 'node:crypto'
import pg from 'pg'
import { env } from '@/lib/env'
import { verifyLedger } from '@/lib/ledger/verify'

/** What reading the ledger from end to end took, in a process that does nothing else. */
export type Reading = { events: number; milliseconds: number; megabytes: number; whole: boolean }

// Either verifies the ledger, or reads the same rows and hashes each as it stands.
const start = performance.now()
const { events, whole } = process.argv[2] === 'verify' ? await verify() : await readAndHash()
const reading: Reading = {
  events,
  whole,
  milliseconds: performance.now() - start,
  megabytes: process.resourceUsage().maxRSS / 1024,
}
process.send?.(reading, () => process.exit())

async function verify() {
  const { events, bad } = await verifyLedger()
  return { events, whole: bad === null }
}

async function readAndHash() {
  const client = new pg.Client(env().databaseUrl)
  await client.connect()
  let events = 0
  for (const { table, key } of [
    { table: 'LedgerEvent', key: true },
    { table: 'LedgerPayload', key: false },
  ]) {
    await client.query(
      `BEGIN; DECLARE walk NO SCROLL CURSOR FOR SELECT * FROM "${table}" ORDER BY "stream", "number"`,
    )
    for (;;) {
      const { rows } = await client.query({ text: 'FETCH 1600 FROM walk', rowMode: 'array' })
      if (rows.length === 0) break
      for (const row of rows as unknown[][]) {
        const hash = createHash('sha256')
        for (const value of row) hash.update(value instanceof Uint8Array ? value : String(value))
        hash.digest()
      }
      if (key) events += rows.length
    }
    await client.query('COMMIT')
  }
  await client.end()
  return { events, whole: true }
}
