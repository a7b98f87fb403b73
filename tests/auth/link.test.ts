import { describe, expect, it } from 'vitest'
import { liveSignIns } from '@/lib/auth/limits'
import { redeemLink } from '@/lib/auth/redeem-sign-in'
import { linkTokenOf, newSecret } from '@/lib/auth/sign-in-tokens'
import { adoptSettings, env } from '@/lib/env'
import { anAccount, anAddress, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { snapshot } from '@/tests/factories/rows'
import { aNetwork, anAskedSignIn } from '@/tests/factories/sign-ins'
import { sql } from '@/tests/support/database'

const from = (now = noon) => ({ network: aNetwork(), now })

describe('the link of a sign-in mail', () => {
  it('signs one of 64 simultaneous clicks in and no other', async () => {
    const { link, email } = await anAskedSignIn()
    const clicks = await Promise.allSettled(
      Array.from({ length: 64 }, (_, at) =>
        redeemLink(link, { network: `clicks-${at}`, now: noon }),
      ),
    )
    const refused = clicks.filter((click) => click.status === 'rejected')
    expect(clicks.filter((click) => click.status === 'fulfilled')).toHaveLength(1)
    expect(refused.map(({ reason }) => reason.code)).toEqual(Array(63).fill('SIGN_IN_EXPIRED'))
    expect((await anAccount('DATA_SUBJECT', email)).role).toBe('DATA_SUBJECT')
    expect(await sql('SELECT 1 FROM "Account"')).toHaveLength(1)
  })

  it('works once', async () => {
    const { link } = await anAskedSignIn()
    expect(await redeemLink(link, from())).toMatchObject({ role: 'DATA_SUBJECT', onboarded: false })
    expect(await refusalOf(redeemLink(link, from()))).toBe('SIGN_IN_EXPIRED')
  })

  it('works to the last millisecond of ten minutes and not after', async () => {
    const end = noon.add({ minutes: 10 })
    const [early, late] = [await anAskedSignIn(), await anAskedSignIn()]
    expect(await refusalOf(redeemLink(late.link, from(end)))).toBe('SIGN_IN_EXPIRED')
    await redeemLink(early.link, from(end.subtract({ milliseconds: 1 })))
  })

  it('is replaced by a newer one of the same browser', async () => {
    const first = await anAskedSignIn()
    const { email, browserSecret } = first
    const second = await anAskedSignIn({ email, browserSecret })
    expect(await refusalOf(redeemLink(first.link, from()))).toBe('SIGN_IN_EXPIRED')
    await redeemLink(second.link, from())
  })

  it('is not replaced by someone else who types the same address', async () => {
    const mine = await anAskedSignIn()
    await anAskedSignIn({ email: mine.email })
    await redeemLink(mine.link, from())
  })

  it('is one of three live ones of an address at most, also when asked for at once', async () => {
    const email = anAddress()
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => anAskedSignIn({ email, browserSecret: newSecret() })),
    )
    const kept = await sql('SELECT "id" FROM "SignIn" WHERE "id" = ANY($1)', [
      asked.map(({ signInId }) => signInId),
    ])
    expect(kept).toHaveLength(liveSignIns)
  })

  it('makes one account and one key when two links of a new address are used at once', async () => {
    const email = anAddress()
    const keysBefore = await sql('SELECT 1 FROM "PersonKey"')
    const asked = [await anAskedSignIn({ email }), await anAskedSignIn({ email })]
    const signedIn = await Promise.all(asked.map(({ link }) => redeemLink(link, from())))
    expect(signedIn[0]?.accountId).toBe(signedIn[1]?.accountId)
    expect(await sql('SELECT 1 FROM "PersonKey"')).toHaveLength(keysBefore.length + 1)
  })

  it('leads to the same account, whatever the case of the typed address', async () => {
    const email = anAddress()
    const { accountId } = await anAccount('LEGAL', email)
    const { link } = await anAskedSignIn({ email: `  ${email.toUpperCase()} ` })
    expect(await redeemLink(link, from())).toMatchObject({ accountId, role: 'LEGAL' })
  })

  it('is no way in to a suspended account', async () => {
    const email = anAddress()
    const { accountId } = await anAccount('DATA_SUBJECT', email)
    await sql('UPDATE "Account" SET "suspendedAt" = now() WHERE "id" = $1', [accountId])
    const { link } = await anAskedSignIn({ email })
    expect(await refusalOf(redeemLink(link, from()))).toBe('SIGN_IN_EXPIRED')
  })

  it.each([
    ['nothing', undefined],
    ['a number', 7],
    ['no token', 'x'],
    ['a long text', 'x'.repeat(5000)],
  ])('is refused when it is %s', async (_, token) => {
    expect(await refusalOf(redeemLink(token, from()))).toBe('SIGN_IN_EXPIRED')
  })
})

describe('what is kept of a sign-in', () => {
  it('is hashes: neither link nor code nor cookie nor address stands in any table', async () => {
    const { signInId, link, code, browserSecret, email } = await anAskedSignIn()
    const everything = JSON.stringify(await snapshot())
    expect(everything).toContain(signInId)
    for (const secret of [link, code, browserSecret, email]) {
      expect(everything).not.toContain(secret)
      expect(everything).not.toContain(Buffer.from(secret).toString('hex'))
    }
  })

  it('is an id and nothing more in the job', async () => {
    const { signInId } = await anAskedSignIn()
    const jobs = await sql<{ data: Record<string, string> }>(
      `SELECT data FROM pgboss.job WHERE data->>'mailId' IN (SELECT "id"::text FROM "OutgoingMail" WHERE "signInId" = $1)`,
      [signInId],
    )
    expect(jobs).toHaveLength(1)
    expect(Object.keys(jobs[0]?.data ?? {})).toEqual(['mailId'])
  })

  it('can only be used with the secret of this house', async () => {
    const { signInId, link } = await anAskedSignIn()
    const { sessionSecret } = env()
    adoptSettings({ SESSION_SECRET: 'another session secret, also 32 characters' })
    const foreign = linkTokenOf(signInId)
    adoptSettings({ SESSION_SECRET: sessionSecret })
    expect(foreign).not.toBe(link)
    expect(await refusalOf(redeemLink(foreign, from()))).toBe('SIGN_IN_EXPIRED')
    await redeemLink(link, from())
  })
})
