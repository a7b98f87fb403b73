import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newSecret, tokenHash } from '@/lib/auth/sign-in-tokens'
import { startSession } from '@/lib/auth/start-session'
import { stepOf, totpCode } from '@/lib/auth/totp'
import { viewHouse } from '@/lib/casework/admin/view-house'
import { viewStaff } from '@/lib/casework/admin/view-staff'
import { addPasskey } from '@/lib/casework/factors/add-passkey'
import { addTotp } from '@/lib/casework/factors/add-totp'
import { askForPasskey } from '@/lib/casework/factors/ask-for-passkey'
import { beginTotp, viewWaitingTotp } from '@/lib/casework/factors/begin-totp'
import { makeRecoveryCodes } from '@/lib/casework/factors/make-recovery-codes'
import { endAllSessions, endOtherSessions, endSession } from '@/lib/casework/sessions/end-sessions'
import { type Asker, countOthers, viewSessions } from '@/lib/casework/sessions/view-sessions'
import { now } from '@/lib/clock'
import { type Role, roles } from '@/lib/rights/actor'
import type { SignInWay } from '@/lib/rights/sign-in-way'
import { readLog } from '@/tests/factories/answered'
import { addApp, aStaffSession, asItStands } from '@/tests/factories/factors'
import { aPasskey } from '@/tests/factories/passkeys'
import { anAccount, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { sql } from '@/tests/support/database'

/** Someone signed in, in a new browser of theirs where they are given. */
async function signedIn(role: Role, how: { of?: Asker; way?: SignInWay } = {}): Promise<Asker> {
  const actor = how.of?.actor ?? (await anAccount(role))
  const token = newSecret()
  await startSession(token, actor.accountId, role, how.way ? { way: how.way } : {})
  return { actor, tokenHash: tokenHash(token) }
}

const list = (asker: Asker) => viewSessions(asker, now())

describe('the list of one’s own sessions', () => {
  it.each(roles)('tells %s how and when each began, and which one this is', async (role) => {
    const here = await signedIn(role, { way: 'MAIL' })
    await signedIn(role, { of: here, way: 'DIRECTORY' })
    await signedIn(role, { of: here })
    await signedIn(role)
    const sessions = await list(here)
    expect(sessions).toHaveLength(3)
    expect(sessions[0]).toMatchObject({ here: true, way: 'MAIL', confirmed: false })
    expect(sessions.filter((session) => session.here)).toHaveLength(1)
    expect(sessions.map(({ way }) => way)).toEqual(expect.arrayContaining(['DIRECTORY', null]))
  })

  it('has nothing by which a session could be taken over, and no browser or address', async () => {
    const here = await signedIn('LEGAL')
    const [session] = await list(here)
    expect(Object.keys(session ?? {}).toSorted()).toEqual(
      ['confirmed', 'createdAt', 'here', 'id', 'lastSeenAt', 'way'].toSorted(),
    )
    expect(session?.id).not.toContain(Buffer.from(here.tokenHash).toString('hex').slice(0, 8))
  })

  it('leaves out what is over', async () => {
    const here = await signedIn('DATA_SUBJECT')
    expect(await viewSessions(here, now().add({ minutes: 31 }))).toEqual([])
    expect(await viewSessions(here, now().add({ minutes: 29 }))).toHaveLength(1)
  })
})

describe('ending sessions', () => {
  it('ends the one that is named, at the next click', async () => {
    const here = await signedIn('DATA_SUBJECT')
    const there = await signedIn('DATA_SUBJECT', { of: here })
    await signedIn('DATA_SUBJECT', { of: here })
    const named = (await list(there)).find((session) => session.here)
    await endSession(here, named?.id ?? '', now())
    expect((await list(here)).map(({ id }) => id)).not.toContain(named?.id)
    expect(await list(here)).toHaveLength(2)
  })

  it('refuses anybody else’s, this one, one that is over, and what is no id, all alike', async () => {
    const here = await signedIn('SUPPORT')
    const there = await signedIn('SUPPORT', { of: here })
    const [own] = await list(here)
    const [over] = await list(there)
    await endOtherSessions(here, now())
    const stranger = await signedIn('SUPPORT')
    const [strangers] = await list(stranger)
    for (const id of [strangers?.id, own?.id, over?.id, '', 'x', "'; DROP"]) {
      expect(await refusalOf(endSession(here, id ?? '', now()))).toBe('NOT_FOUND')
    }
    expect(await list(here)).toHaveLength(1)
    expect(await list(stranger)).toHaveLength(1)
  })

  it('ends all the others, and nobody else’s', async () => {
    const here = await signedIn('ADMIN')
    await signedIn('ADMIN', { of: here })
    await signedIn('ADMIN', { of: here })
    const stranger = await signedIn('ADMIN')
    expect(await countOthers(here, now())).toBe(2)
    await endOtherSessions(here, now())
    expect(await list(here)).toMatchObject([{ here: true }])
    expect(await countOthers(stranger, now())).toBe(0)
    expect(await list(stranger)).toHaveLength(1)
  })
})

/** What the ledger of the house tells of an officer's own sessions, by the address that admins read, newest first. */
async function told(asker: Asker): Promise<unknown[]> {
  const house = await viewHouse(await anAccount('ADMIN'))
  const email = await addressOf(asker.actor.accountId)
  return house
    .filter(({ type, who }) => type === 'sessions.ended' && who === email)
    .map(({ facts }) => facts.sessions)
}

async function addressOf(id: string): Promise<string | undefined> {
  const staff = await viewStaff(await anAccount('ADMIN'))
  return staff.find((colleague) => colleague.id === id)?.email
}

describe('what is told of ended sessions', () => {
  it('who of the staff ended how many of their own stands where admins read', async () => {
    const here = await signedIn('LEGAL')
    const there = await signedIn('LEGAL', { of: here })
    await signedIn('LEGAL', { of: here })
    await signedIn('LEGAL', { of: here })
    const named = (await list(there)).find((session) => session.here)
    await endSession(here, named?.id ?? '', now())
    await endOtherSessions(here, now())
    await endOtherSessions(here, now())
    await endAllSessions(here.actor, now())
    expect(await told(here)).toEqual([1, 2, 1])
    expect(await list(here)).toEqual([])
  })

  it('nothing is told of one that did not end', async () => {
    const here = await signedIn('LEGAL')
    await refusalOf(endSession(here, randomUUID(), now()))
    expect(await told(here)).toEqual([])
  })

  it('of a person the log has the number, and no ledger where they were signed in', async () => {
    const log = readLog()
    const here = await signedIn('DATA_SUBJECT')
    await signedIn('DATA_SUBJECT', { of: here })
    const before = await countEvents()
    await endOtherSessions(here, now())
    expect(await countEvents()).toBe(before)
    const ended = { event: 'auth.sessions-ended', role: 'DATA_SUBJECT', sessions: 1 }
    expect(log.lines()).toMatchObject([ended])
    expect(log.text()).not.toContain(here.actor.accountId)
  })
})

const countEvents = async () =>
  (await sql<{ n: string }>('SELECT count(*) AS n FROM "LedgerEvent"'))[0]?.n

describe('after a change of factor', () => {
  const passkey = async (endOthers: boolean) => {
    const { staff } = await aStaffSession()
    await signedIn('LEGAL', { of: staff })
    const options = await askForPasskey({ staff, purpose: 'ADD', now: now() })
    await addPasskey({ staff, answer: aPasskey().create(options), endOthers, now: now() })
    return staff
  }
  const app = async (endOthers: boolean) => {
    const { staff } = await aStaffSession()
    await signedIn('LEGAL', { of: staff })
    await beginTotp({ staff, now: now() })
    const code = totpCode((await viewWaitingTotp(staff))?.secret ?? '', stepOf(noon))
    await addTotp({ staff, code, realNow: noon, endOthers, now: now() })
    return staff
  }
  const codes = async (endOthers: boolean) => {
    const { staff } = await aStaffSession()
    await addApp(staff, noon)
    await signedIn('LEGAL', { of: staff })
    await makeRecoveryCodes({ staff: await asItStands(staff), endOthers, now: now() })
    return staff
  }

  it.each([
    ['a passkey', passkey],
    ['an app', app],
    ['recovery codes', codes],
  ])('the other sessions end where that was ticked, and stay where not: %s', async (_, change) => {
    const [alone, among] = [await change(true), await change(false)]
    expect(await countOthers(alone, now())).toBe(0)
    expect(await told(alone)).toEqual([1])
    expect(await countOthers(among, now())).toBe(1)
    expect(await told(among)).toEqual([])
  })

  it('a change that is refused ends none', async () => {
    const { staff } = await aStaffSession()
    await signedIn('LEGAL', { of: staff })
    await beginTotp({ staff, now: now() })
    const wrong = { staff, code: '000000', realNow: noon, endOthers: true, now: now() }
    expect(await refusalOf(addTotp(wrong))).toBe('FACTOR_CODE_WRONG')
    expect(await countOthers(staff, now())).toBe(1)
  })
})
