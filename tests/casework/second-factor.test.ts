import { describe, expect, it } from 'vitest'
import { sessionAdapter } from '@/lib/auth/next-auth-options'
import { stepOf, totpCode } from '@/lib/auth/totp'
import { addTotp } from '@/lib/casework/factors/add-totp'
import { beginTotp, viewWaitingTotp } from '@/lib/casework/factors/begin-totp'
import { makeRecoveryCodes } from '@/lib/casework/factors/make-recovery-codes'
import { putOff } from '@/lib/casework/factors/put-off'
import { showCode } from '@/lib/casework/factors/show-code'
import { viewFactors } from '@/lib/casework/factors/view-factors'
import { now } from '@/lib/clock'
import { adoptSettings } from '@/lib/env'
import { roles } from '@/lib/rights/actor'
import { addApp, aStaffSession, asItStands } from '@/tests/factories/factors'
import { noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { sql } from '@/tests/support/database'

const minute = (count: number) => noon.add({ minutes: count })
const isIn = async (staff: Awaited<ReturnType<typeof aStaffSession>>['staff']) =>
  (await asItStands(staff)).confirmedAt !== null

describe('an app that shows codes', () => {
  it('counts from its first right code on, which confirms the session', async () => {
    const { staff } = await aStaffSession()
    await beginTotp({ staff, now: now() })
    const waiting = await viewWaitingTotp(staff)
    const secret = waiting?.secret ?? ''
    expect(waiting?.address).toContain(`secret=${secret}`)
    expect((await viewFactors(staff)).factors).toEqual([])
    const add = (code: string) => addTotp({ staff, code, realNow: noon, now: now() })
    expect(await refusalOf(add(totpCode(secret, stepOf(noon) + 9)))).toBe('FACTOR_CODE_WRONG')
    expect(await isIn(staff)).toBe(false)
    expect(await add(totpCode(secret, stepOf(noon)))).toEqual({ first: true })
    expect(await isIn(staff)).toBe(true)
    expect((await viewFactors(staff)).factors).toMatchObject([{ kind: 'TOTP' }])
    expect(await viewWaitingTotp(staff)).toBeNull()
  })

  it('is kept sealed', async () => {
    const { staff } = await aStaffSession()
    const secret = await addApp(staff, noon)
    const [row] = await sql<{ sealedSecret: Buffer }>(
      'SELECT "sealedSecret" FROM "StaffFactor" WHERE "accountId" = $1',
      [staff.actor.accountId],
    )
    expect(row?.sealedSecret.includes(Buffer.from(secret))).toBe(false)
  })

  it('opens another session once with each code, and with none that is older', async () => {
    const { staff } = await aStaffSession()
    const secret = await addApp(staff, noon)
    const show = async (step: number, at: Temporal.Instant) => {
      const { staff: other } = await aStaffSession('LEGAL', staff)
      const code = totpCode(secret, step)
      const shown = () => showCode({ staff: other, code, realNow: at, now: now() })
      return { other, shown }
    }
    const replayed = await show(stepOf(noon), noon)
    expect(await refusalOf(replayed.shown())).toBe('FACTOR_CODE_WRONG')
    expect(await isIn(replayed.other)).toBe(false)
    const later = await show(stepOf(minute(5)), minute(5))
    expect(await later.shown()).toEqual({ left: null })
    expect(await isIn(later.other)).toBe(true)
    const older = await show(stepOf(minute(5)) - 1, minute(5))
    expect(await refusalOf(older.shown())).toBe('FACTOR_CODE_WRONG')
  })

  it('opens one of many sessions that show the same code at once', async () => {
    const { staff } = await aStaffSession()
    const secret = await addApp(staff, noon)
    const code = totpCode(secret, stepOf(minute(1)))
    const others = await Promise.all([1, 2, 3, 4].map(() => aStaffSession('LEGAL', staff)))
    await Promise.allSettled(
      others.map((other) => showCode({ staff: other.staff, code, realNow: minute(1), now: now() })),
    )
    const open = await Promise.all(others.map((other) => isIn(other.staff)))
    expect(open.filter(Boolean)).toHaveLength(1)
  })

  it('is no use to anybody else', async () => {
    const { staff } = await aStaffSession()
    const secret = await addApp(staff, noon)
    const { staff: stranger } = await aStaffSession()
    await addApp(stranger, noon)
    const code = totpCode(secret, stepOf(minute(1)))
    const shown = showCode({ staff: stranger, code, realNow: minute(1), now: now() })
    expect(await refusalOf(shown)).toBe('FACTOR_CODE_WRONG')
  })

  it('cannot be added to others by someone who has only read the mail', async () => {
    const { staff } = await aStaffSession()
    await addApp(staff, noon)
    const { staff: reader } = await aStaffSession('LEGAL', staff)
    expect(await refusalOf(beginTotp({ staff: reader, now: now() }))).toBe('CONFIRM_AGAIN')
    const stale = { ...staff, confirmedAt: now().subtract({ minutes: 16 }) }
    expect(await refusalOf(beginTotp({ staff: stale, now: now() }))).toBe('CONFIRM_AGAIN')
    await beginTotp({ staff: await asItStands(staff), now: now() })
  })
})

// Each try is compared with what is hashed slowly, on purpose.
describe('trying codes', { timeout: 60_000 }, () => {
  it('ends after ten, and then the right one is refused like any other', async () => {
    const { staff } = await aStaffSession()
    const secret = await addApp(staff, noon)
    const { staff: other } = await aStaffSession('LEGAL', staff)
    const show = (code: string) =>
      refusalOf(showCode({ staff: other, code, realNow: minute(1), now: now() }))
    for (let tries = 0; tries < 9; tries += 1) {
      expect(await show('ABCDE12345')).toBe('FACTOR_CODE_WRONG')
    }
    expect(await show(totpCode(secret, stepOf(minute(1))))).toBe('FACTOR_TRIES_TOO_MANY')
    expect(await isIn(other)).toBe(false)
  })
})

// Every code is hashed slowly, on purpose: thirty of them take a busy machine a while.
describe('recovery codes', { timeout: 60_000 }, () => {
  it('are ten, each good once, and kept as hashes', async () => {
    const { staff } = await aStaffSession()
    await addApp(staff, noon)
    const codes = await makeRecoveryCodes({ staff: await asItStands(staff), now: now() })
    expect(new Set(codes).size).toBe(10)
    const kept = await sql<{ codeHash: Buffer }>(
      'SELECT "codeHash" FROM "RecoveryCode" WHERE "accountId" = $1',
      [staff.actor.accountId],
    )
    for (const { codeHash } of kept) expect(codeHash).toHaveLength(32)
    const { staff: other } = await aStaffSession('LEGAL', staff)
    const show = () =>
      showCode({
        staff: other,
        code: ` ${codes[0]?.slice(0, 5).toLowerCase()}-${codes[0]?.slice(5)}`,
        realNow: noon,
        now: now(),
      })
    expect(await show()).toEqual({ left: 9 })
    expect(await isIn(other)).toBe(true)
    expect(await refusalOf(show())).toBe('FACTOR_CODE_WRONG')
    expect((await viewFactors(staff)).codesLeft).toBe(9)
  })

  it('are replaced by new ones, and made only after showing a factor', async () => {
    const { staff } = await aStaffSession()
    await addApp(staff, noon)
    const fresh = await asItStands(staff)
    const [old = ''] = await makeRecoveryCodes({ staff: fresh, now: now() })
    await makeRecoveryCodes({ staff: fresh, now: now() })
    const shown = showCode({ staff, code: old, realNow: noon, now: now() })
    expect(await refusalOf(shown)).toBe('FACTOR_CODE_WRONG')
    expect(await refusalOf(makeRecoveryCodes({ staff, now: now() }))).toBe('CONFIRM_AGAIN')
  })

  it('are of no use to another account', async () => {
    const { staff } = await aStaffSession()
    await addApp(staff, noon)
    const [code = ''] = await makeRecoveryCodes({ staff: await asItStands(staff), now: now() })
    const { staff: stranger } = await aStaffSession()
    await addApp(stranger, noon)
    const shown = showCode({ staff: stranger, code, realNow: noon, now: now() })
    expect(await refusalOf(shown)).toBe('FACTOR_CODE_WRONG')
  })
})

describe('a session as each click reads it', () => {
  it('tells when a factor was shown, and which role there is now', async () => {
    const { staff, token } = await aStaffSession()
    const click = async () => {
      const read = await sessionAdapter(() => undefined).getSessionAndUser?.(token)
      return (
        read && (read.user as unknown as { actor: { confirmedAt: unknown; role: string } }).actor
      )
    }
    expect(await click()).toMatchObject({ confirmedAt: null, role: 'LEGAL' })
    await addApp(staff, noon)
    expect((await click())?.confirmedAt).toBeInstanceOf(Temporal.Instant)
    await sql(`UPDATE "Account" SET "role" = 'SUPPORT' WHERE "id" = $1`, [staff.actor.accountId])
    expect(await click()).toMatchObject({ role: 'SUPPORT' })
    await sql('UPDATE "Account" SET "suspendedAt" = now() WHERE "id" = $1', [staff.actor.accountId])
    expect(await click()).toBeNull()
  })
})

describe('who has second factors', () => {
  it.each(roles)('%s', async (role) => {
    const { staff } = await aStaffSession(role)
    const begun = beginTotp({ staff, now: now() })
    if (role !== 'DATA_SUBJECT') return expect(await begun).toBeUndefined()
    expect(await refusalOf(begun)).toBe('NOT_FOUND')
  })
})

describe('putting it off', () => {
  it('is possible in the trial, for someone without a factor', async () => {
    adoptSettings({ SECOND_FACTOR: 'offered' })
    const { staff } = await aStaffSession()
    expect((await viewFactors(staff)).offered).toBe(true)
    await putOff({ staff, now: now() })
    expect(await isIn(staff)).toBe(true)
    await addApp(await asItStands(staff), noon)
    const { staff: other } = await aStaffSession('LEGAL', staff)
    expect((await viewFactors(other)).offered).toBe(false)
    expect(await refusalOf(putOff({ staff: other, now: now() }))).toBe('NOT_FOUND')
  })

  it('is not where a factor is required', async () => {
    adoptSettings({ SECOND_FACTOR: 'required' })
    const { staff } = await aStaffSession()
    expect((await viewFactors(staff)).offered).toBe(false)
    expect(await refusalOf(putOff({ staff, now: now() }))).toBe('NOT_FOUND')
    expect(await isIn(staff)).toBe(false)
  })
})
