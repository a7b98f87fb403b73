import { execFile } from 'node:child_process'
import { beforeEach, describe, expect, it } from 'vitest'
import { createAdmin } from '@/lib/casework/admin/create-admin'
import { viewStaff } from '@/lib/casework/admin/view-staff'
import { create, list, suspend } from '@/lib/commands/staff-verbs'
import { adoptSettings, childEnvironment } from '@/lib/env'
import { verifyLedger } from '@/lib/ledger/verify'
import { seed } from '@/prisma/seed'
import { anAccount, anAddress, aPerson, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

beforeEach(async () => {
  await sql(`UPDATE "Account" SET "suspendedAt" = now() WHERE "role" = 'ADMIN'`)
})

const staffEvents = () =>
  sql<{ type: string; role: string; subject: string; facts: string }>(
    `SELECT e."type", e."role", e."subject", e."facts" FROM "LedgerEvent" e
     JOIN "LedgerStream" s USING ("stream") WHERE s."kind" = 'HOUSE' ORDER BY e."number"`,
  )

describe('the first admin', () => {
  it('is made by a command, once, and stands in the ledger of the house', async () => {
    const [email, second] = [anAddress(), anAddress()]
    expect(await create(email.toUpperCase(), false, noon)).toMatchObject({ ok: true })
    const admins = (await viewStaff('SYSTEM')).filter(({ suspendedAt }) => !suspendedAt)
    expect(admins).toMatchObject([{ email, role: 'ADMIN', lastSignInAt: null }])
    const before = await snapshot()
    const refused = await create(second, false, noon)
    expect(refused).toMatchObject({ ok: false })
    expect(refused.lines[0]).toContain('--another')
    expect(await snapshot()).toEqual(before)
    expect(await create(second, true, noon)).toMatchObject({ ok: true })
    const events = await staffEvents()
    expect(events.map(({ type, role, subject }) => [type, role, subject])).toEqual(
      Array(2).fill(['staff.created', 'SYSTEM', 'house']),
    )
    expect(JSON.stringify(events)).not.toContain('@')
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is only one, however many commands run at once', async () => {
    const tries = Array.from({ length: 5 }, () => create(anAddress(), false, noon))
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is never a person with a request, and nothing is kept of a try', async () => {
    const email = anAddress()
    await aPerson({ email })
    const before = await snapshot()
    expect(await refusalOf(createAdmin({ email, another: true, now: noon }))).toBe(
      'ADDRESS_IS_PERSONS',
    )
    expect(await create('no address', true, noon)).toMatchObject({ ok: false })
    expect(await snapshot()).toEqual(before)
  })

  it('may be a colleague, also one who was suspended', async () => {
    const email = anAddress()
    await anAccount('LEGAL', email)
    expect(await create(anAddress(), false, noon)).toMatchObject({ ok: true })
    expect(await suspend(email, noon)).toMatchObject({ ok: true })
    expect(await create(email, true, noon)).toMatchObject({ ok: true })
    const staff = await viewStaff('SYSTEM')
    expect(staff.find((each) => each.email === email)).toMatchObject({
      role: 'ADMIN',
      suspendedAt: null,
    })
  })
})

describe('the command', () => {
  it('lists who works here, and suspends all but the last admin', async () => {
    const [first, other] = [anAddress(), anAddress()]
    await create(first, false, noon)
    expect(await suspend(first, noon)).toMatchObject({ ok: false })
    await create(other, true, noon)
    expect(await suspend(first, noon)).toMatchObject({ ok: true })
    const told = await list()
    expect(told.lines.find((line) => line.startsWith(other))).toContain('never signed in')
    expect(told.lines.find((line) => line.startsWith(first))).toContain('suspended 2026-11-22')
    const person = anAddress()
    await aPerson({ email: person })
    expect(await suspend(person, noon)).toMatchObject({ ok: false })
    expect(told.lines.join()).not.toContain(person)
  })

  it('runs on its own, and says how it is used', async () => {
    expect(await run([])).toMatchObject({ code: 2 })
    const email = anAddress()
    const made = await run(['create-admin', email])
    expect(made.said).toContain(`${email} is an admin now`)
    expect((await run(['list'])).said).toContain(email)
    expect(await run(['create-admin', anAddress()])).toMatchObject({ code: 1 })
  })
})

it('there are demo accounts in the trial alone', async () => {
  const before = await snapshot()
  adoptSettings({ INSYN_TRIAL: '0' })
  await expect(seed()).rejects.toThrow('trial')
  adoptSettings({ INSYN_TRIAL: '1' })
  expect(await snapshot()).toEqual(before)
  await seed()
  expect((await list()).lines.join('\n')).toContain('admin@example.com')
})

function run(args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((settle) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'lib/commands/staff.ts', ...args],
      { env: childEnvironment({ LOG_LEVEL: 'silent' }) },
      (error, stdout) => settle({ code: error ? Number(error.code ?? 1) : 0, said: stdout }),
    )
  })
}
