import { expect, it } from 'vitest'
import { verifyLedger } from '@/lib/ledger/verify'
import { benchVerifying } from '@/tests/bench/ledger'
import { sql } from '@/tests/support/database'

it('finds no fault with whole chains, and says what verifying them takes (L3)', {
  timeout: 120_000,
}, async () => {
  const [time, memory] = await benchVerifying({ events: 8_000, rounds: 1 })
  expect(time?.figure).toMatch(
    /^verifying 8000 events takes [\d.]+× reading and hashing them \([^)]+\)$/,
  )
  expect(memory?.figure).toMatch(/^\d+ MB/)
  const [{ count } = { count: 0 }] = await sql<{ count: number }>(
    'SELECT count(*)::int AS count FROM "LedgerEvent"',
  )
  expect(await verifyLedger()).toEqual({ streams: 1_000, events: count, bad: null })
})
