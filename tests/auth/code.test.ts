import { describe, expect, it } from 'vitest'
import { redeemCode, redeemLink } from '@/lib/auth/redeem-sign-in'
import { newSecret } from '@/lib/auth/sign-in-tokens'
import { Refusal } from '@/lib/rights/refusal'
import { noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aNetwork, anAskedSignIn } from '@/tests/factories/sign-ins'
import { sql } from '@/tests/support/database'

const from = (now = noon) => ({ network: aNetwork(), now })
const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0')

describe('the code of a sign-in mail', () => {
  it('signs in the browser that asked, however the code is spaced, and only once', async () => {
    const { code, cookie } = await anAskedSignIn()
    const spaced = `${code.slice(0, 4)} ${code.slice(4, 6)}-${code.slice(6)}`
    expect(await redeemCode(spaced, cookie, from())).toMatchObject({ role: 'DATA_SUBJECT' })
    expect(await refusalOf(redeemCode(code, cookie, from()))).toBe('SIGN_IN_EXPIRED')
  })

  it('uses up the link of the same mail, and the link the code', async () => {
    const [one, two] = [await anAskedSignIn(), await anAskedSignIn()]
    await redeemCode(one.code, one.cookie, from())
    expect(await refusalOf(redeemLink(one.link, from()))).toBe('SIGN_IN_EXPIRED')
    await redeemLink(two.link, from())
    expect(await refusalOf(redeemCode(two.code, two.cookie, from()))).toBe('SIGN_IN_EXPIRED')
  })

  it('is worth nothing in another browser, which uses up no try either', async () => {
    const { signInId, code, cookie } = await anAskedSignIn()
    for (const foreign of [
      `${signInId}.${newSecret()}`,
      `${signInId}.`,
      null,
      'x.y',
      cookie.slice(1),
    ])
      expect(await refusalOf(redeemCode(code, foreign, from()))).toBe('SIGN_IN_EXPIRED')
    const [row] = await sql('SELECT "tries" FROM "SignIn" WHERE "id" = $1', [signInId])
    expect(row).toEqual({ tries: 0 })
    await redeemCode(code, cookie, from())
  })

  it('has five tries, and says how many are left', async () => {
    const { code, cookie } = await anAskedSignIn()
    for (const triesLeft of [4, 3, 2, 1]) {
      const refused = await redeemCode(wrong(code), cookie, from()).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(Refusal)
      expect(refused).toMatchObject({
        code: 'SIGN_IN_CODE_WRONG',
        problems: [{ detail: { triesLeft } }],
      })
    }
    expect(await refusalOf(redeemCode(wrong(code), cookie, from()))).toBe('SIGN_IN_EXPIRED')
    expect(await refusalOf(redeemCode(code, cookie, from()))).toBe('SIGN_IN_EXPIRED')
  })

  it('has five tries also when twenty come at once', async () => {
    const { signInId, code, cookie } = await anAskedSignIn()
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => refusalOf(redeemCode(wrong(code), cookie, from()))),
    )
    expect(tries.filter((refused) => refused === 'SIGN_IN_CODE_WRONG')).toHaveLength(4)
    expect(tries.filter((refused) => refused === 'SIGN_IN_EXPIRED')).toHaveLength(16)
    const [row] = await sql('SELECT "tries", "usedAt" FROM "SignIn" WHERE "id" = $1', [signInId])
    expect(row).toEqual({ tries: 5, usedAt: null })
  })

  it('signs one of twenty simultaneous right tries in', async () => {
    const { code, cookie } = await anAskedSignIn()
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => redeemCode(code, cookie, from())),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is over after ten minutes', async () => {
    const { code, cookie } = await anAskedSignIn()
    const late = from(noon.add({ minutes: 10 }))
    expect(await refusalOf(redeemCode(code, cookie, late))).toBe('SIGN_IN_EXPIRED')
  })

  it.each([undefined, '', '   ', 7])('is asked for when %j is typed', async (typed) => {
    const { cookie } = await anAskedSignIn()
    expect(await refusalOf(redeemCode(typed, cookie, from()))).toBe('SIGN_IN_CODE_MISSING')
  })
})
