import { expect, it } from 'vitest'
import { startSession } from '@/lib/auth/start-session'
import { resetFactors } from '@/lib/casework/factors/reset-factors'
import { resetFactorOf } from '@/lib/commands/reset-factor'
import { resetFactor } from '@/lib/commands/staff-verbs'
import { hasFactor, insertWaitingTotp, takeStep } from '@/lib/data/factors'
import { countRecoveryCodes, replaceRecoveryCodes } from '@/lib/data/recovery-codes'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { anAccount, anAddress, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { sql } from '@/tests/support/database'

/** Someone of the staff with an app, codes and a session. */
async function aColleague(email = anAddress()): Promise<Actor> {
  const actor = await anAccount('SUPPORT', email)
  const { accountId } = actor
  const id = crypto.randomUUID()
  await transaction(async (tx) => {
    const sealedSecret = new Uint8Array([1])
    await insertWaitingTotp(tx, { id, accountId, sealedSecret, now: noon })
    await takeStep(tx, { id, step: 1, now: noon })
    await replaceRecoveryCodes(tx, {
      accountId,
      salt: new Uint8Array([1]),
      hashes: [new Uint8Array([7])],
      now: noon,
    })
  })
  await startSession(`a token of ${accountId}`, accountId, 'SUPPORT')
  return actor
}

async function whatIsLeft({ accountId }: Actor) {
  const sessions = await sql('SELECT 1 FROM "Session" WHERE "accountId" = $1', [accountId])
  return {
    factor: await hasFactor(accountId),
    codes: await countRecoveryCodes(accountId),
    sessions: sessions.length,
  }
}

const events = () =>
  sql<{ role: string; facts: string }>(
    `SELECT "role", "facts"::text AS facts FROM "LedgerEvent" WHERE "type" = 'factors.reset' ORDER BY "number"`,
  )

const everything = { factor: true, codes: 1, sessions: 1 }
const nothing = { factor: false, codes: 0, sessions: 0 }

it('an admin takes a colleague’s lost factor away, with its codes and their sessions', async () => {
  const colleague = await aColleague()
  const other = await aColleague()
  const admin = await anAccount('ADMIN')
  const before = (await events()).length
  await resetFactors({ actor: admin, accountId: colleague.accountId, checked: 'MET', now: noon })
  expect(await whatIsLeft(colleague)).toEqual(nothing)
  expect(await whatIsLeft(other)).toEqual(everything)
  const noted = (await events()).slice(before)
  expect(noted).toHaveLength(1)
  expect(noted[0]?.role).toBe('ADMIN')
  expect(noted[0]?.facts).toContain('"checked":"MET"')
  expect(noted[0]?.facts).not.toContain(colleague.accountId)
})

it('an admin cannot do it for themselves, and nobody else can for anyone', async () => {
  const colleague = await aColleague()
  const admin = await anAccount('ADMIN')
  const reset = (actor: Actor, { accountId }: Actor) =>
    refusalOf(resetFactors({ actor, accountId, checked: 'VOUCHED', now: noon }))
  expect(await reset(admin, admin)).toBe('FACTORS_OWN')
  for (const role of ['DATA_SUBJECT', 'SUPPORT', 'LEGAL'] as const) {
    expect(await reset(await anAccount(role), colleague)).toBe('NOT_FOUND')
  }
  expect(await reset(admin, await anAccount('DATA_SUBJECT'))).toBe('NOT_FOUND')
  expect(await whatIsLeft(colleague)).toEqual(everything)
})

it('the command on the server does it by address, and says when nobody has it', async () => {
  const email = anAddress()
  const colleague = await aColleague(email)
  const before = (await events()).length
  expect(await resetFactorOf(` ${email.toUpperCase()}`, 'called-back')).toBe(true)
  expect(await whatIsLeft(colleague)).toEqual(nothing)
  const [noted, ...more] = (await events()).slice(before)
  expect(noted?.role).toBe('SYSTEM')
  expect(noted?.facts).toContain('"checked":"CALLED_BACK"')
  expect(more).toEqual([])
  const person = anAddress()
  await anAccount('DATA_SUBJECT', person)
  expect(await resetFactorOf(person, 'met')).toBe(false)
  expect(await resetFactorOf(anAddress(), 'met')).toBe(false)
})

it('nobody does it without saying how they made sure who asks', async () => {
  const email = anAddress()
  const colleague = await aColleague(email)
  const { accountId } = colleague
  const actor = await anAccount('ADMIN')
  for (const checked of [undefined, '', 'MAIL', ['MET'], 'met']) {
    const reset = resetFactors({ actor, accountId, checked, now: noon })
    expect(await refusalOf(reset)).toBe('ASKER_CHECK_MISSING')
  }
  for (const how of ['', 'MET', 'mail']) {
    const { ok, lines } = await resetFactor(email, how)
    expect(ok).toBe(false)
    expect(lines.join(' ')).toContain('called-back')
  }
  expect(await whatIsLeft(colleague)).toEqual(everything)
})
