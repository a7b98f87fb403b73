import { describe, expect, it } from 'vitest'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { adoptSettings, env } from '@/lib/env'
import { verifyLedger } from '@/lib/ledger/verify'
import { aPerson } from '@/tests/factories/people'
import { answer, fileAccess, readyToSend } from '@/tests/factories/requests'

/** Forgets the opened keys of the house, as a process that has just started knows none: they are kept by database address. */
function asAfterStart(): void {
  const address = new URL(env().databaseUrl)
  address.searchParams.set('application_name', 'just-started')
  adoptSettings({ DATABASE_URL: address.href })
}

describe('a process that has just started', () => {
  it('files the requests of sixty people at once, more than it has connections', async () => {
    await fileAccess(await aPerson())
    const ready = []
    for (let count = 0; count < 60; count += 1) {
      const actor = await aPerson()
      await answer(actor)
      ready.push(await readyToSend(actor))
    }
    asAfterStart()
    const filed = await Promise.all(ready.map(submitRequest))
    expect(new Set(filed.map(({ reference }) => reference)).size).toBe(60)
    expect(await verifyLedger()).toEqual({ streams: 61, events: 122, bad: null })
  })
})
