import { expect, it } from 'vitest'
import { keyedCodeHash, newRecoveryCodes } from '@/lib/auth/recovery-codes'
import { makeRecoveryCodes } from '@/lib/casework/factors/make-recovery-codes'
import { saltRecoveryCodes } from '@/lib/casework/factors/salt-recovery-codes'
import { showCode } from '@/lib/casework/factors/show-code'
import { now } from '@/lib/clock'
import { addApp, aStaffSession, asItStands } from '@/tests/factories/factors'
import { noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { sql } from '@/tests/support/database'

const kept = (accountId: string) =>
  sql<{ codeHash: Buffer; salt: Buffer | null; usedAt: Date | null }>(
    'SELECT "codeHash", "salt", "usedAt" FROM "RecoveryCode" WHERE "accountId" = $1',
    [accountId],
  )

/** Codes as they were kept before there was a salt. */
async function oldCodes(accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  for (const code of codes) {
    await sql(
      'INSERT INTO "RecoveryCode" ("accountId", "codeHash", "createdAt") VALUES ($1, $2, now())',
      [accountId, await keyedCodeHash(accountId, code)],
    )
  }
  return codes
}

it('recovery codes are kept under scrypt with one salt a set, never under the keyed hash alone (ASVS 6.5.2)', async () => {
  const sets = await Promise.all(
    [1, 2].map(async () => {
      const { staff } = await aStaffSession()
      await addApp(staff, noon)
      const codes = await makeRecoveryCodes({ staff: await asItStands(staff), now: now() })
      return { codes, accountId: staff.actor.accountId }
    }),
  )
  const salts = new Set<string>()
  for (const { codes, accountId } of sets) {
    const rows = await kept(accountId)
    expect(rows).toHaveLength(codes.length)
    const own = new Set(rows.map(({ salt }) => salt?.toString('hex') ?? 'none'))
    expect(own.size).toBe(1)
    for (const salt of own) salts.add(salt)
    for (const { salt } of rows) expect(salt?.length).toBeGreaterThanOrEqual(16)
    const hashes = new Set(rows.map(({ codeHash }) => codeHash.toString('hex')))
    for (const code of codes) {
      const keyed = Buffer.from(await keyedCodeHash(accountId, code)).toString('hex')
      expect(hashes.has(keyed)).toBe(false)
    }
  }
  expect(salts.size).toBe(2)
})

it('codes from before the salt are good, are salted by the worker, and stay good', async () => {
  const { staff } = await aStaffSession()
  await addApp(staff, noon)
  const { accountId } = staff.actor
  const [first = '', second = '', third = ''] = await oldCodes(accountId)
  const show = (code: string) => showCode({ staff, code, realNow: noon, now: now() })
  expect(await show(first)).toEqual({ left: 9 })
  expect(await saltRecoveryCodes(5)).toBeGreaterThanOrEqual(1)
  const rows = await kept(accountId)
  expect(rows.filter(({ salt }) => salt === null)).toEqual([])
  expect(rows.filter(({ usedAt }) => usedAt !== null)).toHaveLength(1)
  expect(await show(second)).toEqual({ left: 8 })
  expect(await refusalOf(show(first))).toBe('FACTOR_CODE_WRONG')
  expect(await saltRecoveryCodes(5)).toBe(0)
  expect(await show(third)).toEqual({ left: 7 })
})

it('what is kept counts as salted only where it is: a keyed hash beside a salt opens nothing', async () => {
  const { staff } = await aStaffSession()
  await addApp(staff, noon)
  const { accountId } = staff.actor
  await makeRecoveryCodes({ staff: await asItStands(staff), now: now() })
  await sql(
    `UPDATE "RecoveryCode" SET "codeHash" = $2 WHERE "accountId" = $1
     AND "codeHash" = (SELECT "codeHash" FROM "RecoveryCode" WHERE "accountId" = $1 ORDER BY 1 LIMIT 1)`,
    [accountId, await keyedCodeHash(accountId, '0000000000')],
  )
  const forged = showCode({ staff, code: '0000000000', realNow: noon, now: now() })
  expect(await refusalOf(forged)).toBe('FACTOR_CODE_WRONG')
})
