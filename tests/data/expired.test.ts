import { describe, expect, it } from 'vitest'
import { startSession } from '@/lib/auth/start-session'
import { viewDraft } from '@/lib/casework/requests/draft'
import { now } from '@/lib/clock'
import { removeExpired } from '@/lib/data/expired'
import { anAccount, aPerson, noon } from '../factories/people'
import { answer } from '../factories/requests'
import { anAskedSignIn } from '../factories/sign-ins'
import { sql } from '../support/database'

const count = async (table: string) => {
  const [row] = await sql<{ count: string }>(`SELECT count(*) FROM "${table}"`)
  return Number(row?.count)
}

describe('what is kept for a short time only', () => {
  it('removes a sign-in with its mail after ten minutes, and not before', async () => {
    await anAskedSignIn()
    await removeExpired(noon.add({ minutes: 10 }).subtract({ milliseconds: 1 }), 7)
    expect(await count('SignIn')).toBe(1)
    const removed = await removeExpired(noon.add({ minutes: 10 }), 7)
    expect(removed.signIns).toBe(1)
    expect(await count('SignIn')).toBe(0)
    expect(await count('OutgoingMail')).toBe(0)
  })

  it('removes a session a day after its end', async () => {
    const actor = await anAccount('DATA_SUBJECT')
    const ends = await startSession('a token', actor.accountId, 'DATA_SUBJECT')
    await removeExpired(ends.add({ hours: 24 }).subtract({ milliseconds: 1 }), 7)
    expect(await count('Session')).toBe(1)
    await removeExpired(ends.add({ hours: 24 }), 7)
    expect(await count('Session')).toBe(0)
  })

  it('removes a draft seven days after its last change', async () => {
    const actor = await aPerson()
    await answer(actor)
    const last = noon.add({ hours: 24 * 7 })
    await removeExpired(last.subtract({ milliseconds: 1 }), 7)
    expect(await viewDraft(actor, 'access')).not.toBeNull()
    expect((await removeExpired(last, 7)).drafts).toBe(1)
    expect(await viewDraft(actor, 'access')).toBeNull()
  })

  it('finds nothing more the second time', async () => {
    await removeExpired(now(), 7)
    const again = await removeExpired(now(), 7)
    expect(Object.values(again).every((rows) => rows === 0)).toBe(true)
  })
})
