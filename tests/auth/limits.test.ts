import { describe, expect, it } from 'vitest'
import { redeemCode, redeemLink } from '@/lib/auth/redeem-sign-in'
import { limiterKeysOf } from '@/lib/data/rate-limits'
import { limits } from '@/lib/rights/limits'
import { lookupHash } from '@/lib/vault/house-key'
import { anAccount, anAddress, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aNetwork, anAskedSignIn } from '@/tests/factories/sign-ins'
import { sql } from '@/tests/support/database'

const mailsPerAddress = limits['sign-in-address']
const mailsPerNetwork = limits['sign-in-network']
const triesPerNetwork = limits['sign-in-tries']

const mailCount = async () => (await sql('SELECT 1 FROM "OutgoingMail"')).length

describe('asking for a sign-in mail', () => {
  it('ends alike for an address with an account and one without', async () => {
    const known = anAddress()
    await anAccount('DATA_SUBJECT', known)
    for (const email of [known, anAddress()]) {
      const before = await mailCount()
      const asked = await anAskedSignIn({ email })
      expect(asked).toMatchObject({ email, signInId: expect.any(String) })
      expect(await mailCount()).toBe(before + 1)
    }
  })

  it('sends no more than the limit to one address, and looks the same over it', async () => {
    const email = anAddress()
    const before = await mailCount()
    const browserSecret = 'one browser, so that only the limit counts'
    for (let count = 0; count < mailsPerAddress.points + 3; count += 1) {
      const asked = await anAskedSignIn({ email, browserSecret })
      expect(asked).toMatchObject({ email, signInId: expect.any(String) })
    }
    expect(await mailCount()).toBe(before + mailsPerAddress.points)
  })

  it('keeps the limit of an address to the mail, asked for at once from many networks', async () => {
    const email = anAddress()
    const before = await mailCount()
    const browserSecret = 'one browser again'
    await Promise.all(Array.from({ length: 25 }, () => anAskedSignIn({ email, browserSecret })))
    expect(await mailCount()).toBe(before + mailsPerAddress.points)
  })

  it('leaves a link that was sent before working when others use the limit up', async () => {
    const email = anAddress()
    const mine = await anAskedSignIn({ email })
    for (let count = 0; count < 10; count += 1) await anAskedSignIn({ email })
    await redeemLink(mine.link, { network: aNetwork(), now: noon })
  })

  it('refuses a network that asks far too often, at the mail the limit says', async () => {
    const network = aNetwork()
    const asked = await Promise.allSettled(
      Array.from({ length: mailsPerNetwork.points + 5 }, () => anAskedSignIn({ network })),
    )
    const refused = asked.filter((one) => one.status === 'rejected')
    expect(refused.map(({ reason }) => reason.code)).toEqual(Array(5).fill('TOO_MANY_ATTEMPTS'))
    await anAskedSignIn({ network: aNetwork() })
  })

  it('refuses a network that tries codes and links far too often', async () => {
    const network = aNetwork()
    const { code, cookie } = await anAskedSignIn()
    const tries = await Promise.all(
      Array.from({ length: triesPerNetwork.points }, () =>
        refusalOf(redeemLink('guessed', { network, now: noon })),
      ),
    )
    expect(new Set(tries)).toEqual(new Set(['SIGN_IN_EXPIRED']))
    expect(await refusalOf(redeemCode(code, cookie, { network, now: noon }))).toBe(
      'TOO_MANY_ATTEMPTS',
    )
    await redeemCode(code, cookie, { network: aNetwork(), now: noon })
  })

  it('never locks a valid link out, however much others on its network have tried', async () => {
    const network = aNetwork()
    const { link } = await anAskedSignIn()
    for (let tried = 0; tried < triesPerNetwork.points; tried += 1)
      await refusalOf(redeemLink('guessed', { network, now: noon }))
    expect(await refusalOf(redeemLink('guessed', { network, now: noon }))).toBe('TOO_MANY_ATTEMPTS')
    await redeemLink(link, { network, now: noon })
  })

  it('mails one address thirty times in a day and then once an hour, and removes its count with it', async () => {
    const email = anAddress()
    const account = { id: 'x', emailHash: await lookupHash('email', email) }
    const keys = limiterKeysOf(account)
    const before = await mailCount()
    for (let quarters = 0; quarters < 8; quarters += 1) {
      for (let times = 0; times < mailsPerAddress.points; times += 1)
        await anAskedSignIn({ email, browserSecret: 'one browser' })
      // a quarter of an hour goes by
      await sql('DELETE FROM "RateLimit" WHERE "key" = $1', [keys[0]])
    }
    const hourly = limits['sign-in-address-hour'].points
    expect(await mailCount()).toBe(before + limits['sign-in-address-day'].points + hourly)
    const rows = await sql('SELECT 1 FROM "RateLimit" WHERE "key" = ANY($1)', [keys])
    expect(rows).toHaveLength(2)
  })

  it.each([
    [undefined, 'EMAIL_MISSING'],
    ['  ', 'EMAIL_MISSING'],
    ['a@b', 'EMAIL_INVALID'],
    ['a@example.com\r\nBcc: b@example.com', 'EMAIL_INVALID'],
    [`${'a'.repeat(250)}@example.com`, 'EMAIL_INVALID'],
  ])('refuses %j as an address', async (email, code) => {
    expect(await refusalOf(anAskedSignIn({ email }))).toBe(code)
  })
})
