import { describe, expect, it } from 'vitest'
import { absoluteHours, idleMinutes } from '@/lib/auth/session-times'
import { newSecret, tokenHash } from '@/lib/auth/sign-in-tokens'
import { deleteSession, deleteSessionsOf, insertSession, touchSession } from '@/lib/data/sessions'
import type { Actor, Role } from '@/lib/rights/actor'
import { anAccount, noon } from '@/tests/factories/people'
import { sql } from '@/tests/support/database'

/** A session that began at noon, and what a click with its token finds some time later. */
async function aSession(role: Role = 'DATA_SUBJECT', of?: Actor) {
  const actor = of ?? (await anAccount(role))
  const hash = tokenHash(newSecret())
  await insertSession(undefined, {
    tokenHash: hash,
    accountId: actor.accountId,
    now: noon,
    idleExpiresAt: noon.add({ minutes: idleMinutes[role] }),
    expiresAt: noon.add({ hours: absoluteHours[role] }),
  })
  const click = (minutes: number, milliseconds = 0) =>
    touchSession(hash, noon.add({ milliseconds: minutes * 60_000 + milliseconds }), idleMinutes)
  return { actor, hash, click }
}

describe('a session', () => {
  it.each<[Role, number]>([
    ['DATA_SUBJECT', 30],
    ['SUPPORT', 60],
    ['LEGAL', 60],
    ['ADMIN', 60],
  ])('of %s ends after %i minutes without use, to the millisecond', async (role, minutes) => {
    const { actor, click } = await aSession(role)
    expect(await click(minutes)).toBeNull()
    expect(await click(minutes, -1)).toMatchObject({ accountId: actor.accountId, role })
  })

  it.each<[Role, number]>([
    ['DATA_SUBJECT', 12],
    ['SUPPORT', 10],
    ['LEGAL', 10],
    ['ADMIN', 10],
  ])('of %s ends after %i hours however much it is used', async (role, hours) => {
    const { click } = await aSession(role)
    for (let minutes = 20; minutes < hours * 60; minutes += 20)
      expect(await click(minutes)).toMatchObject({ role })
    expect(await click(hours * 60, -1)).toMatchObject({ role })
    expect(await click(hours * 60)).toBeNull()
  })

  it('lives on from each use', async () => {
    const { click } = await aSession()
    expect(await click(29)).not.toBeNull()
    expect(await click(58)).not.toBeNull()
    expect(await click(89)).toBeNull()
  })

  it('has the role that the account has now', async () => {
    const { actor, click } = await aSession('LEGAL')
    await sql(`UPDATE "Account" SET "role" = 'SUPPORT' WHERE "id" = $1`, [actor.accountId])
    expect(await click(1)).toMatchObject({ role: 'SUPPORT' })
  })

  it('is out at the next click once its account is suspended', async () => {
    const { actor, click } = await aSession()
    await sql('UPDATE "Account" SET "suspendedAt" = now() WHERE "id" = $1', [actor.accountId])
    expect(await click(1)).toBeNull()
  })

  it('ends alone when one browser signs out', async () => {
    const one = await aSession()
    const other = await aSession('DATA_SUBJECT', one.actor)
    await deleteSession(one.hash)
    expect(await one.click(1)).toBeNull()
    expect(await other.click(1)).not.toBeNull()
  })

  it('ends with all others of its account when signed out everywhere, and nobody else’s does', async () => {
    const one = await aSession()
    const other = await aSession('DATA_SUBJECT', one.actor)
    const stranger = await aSession()
    await deleteSessionsOf(one.actor.accountId)
    expect(await one.click(1)).toBeNull()
    expect(await other.click(1)).toBeNull()
    expect(await stranger.click(1)).not.toBeNull()
  })

  it('is not there for a token that was never given', async () => {
    expect(await touchSession(tokenHash(newSecret()), noon, idleMinutes)).toBeNull()
  })
})
