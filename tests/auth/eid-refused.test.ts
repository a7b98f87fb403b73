import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney } from '@/lib/auth/eid-journey'
import { openJourney, openShown, sealJourney, sealShown } from '@/lib/auth/eid-sealed'
import { freePort } from '@/lib/commands/ports'
import { env } from '@/lib/env'
import { anAnswer, aTestPerson, setUpEid, signInWithEid, withTestEid } from '@/tests/factories/eid'
import { claimsIn, idToken, misbehaving } from '@/tests/factories/forged-answers'
import { anAccount, aPerson, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { personalRows } from '@/tests/factories/rows'

const { running } = withTestEid()
let wrapper: ReturnType<typeof misbehaving>
beforeAll(() => {
  wrapper = misbehaving(running().provider)
})
afterEach(() => {
  wrapper.changing(null)
  wrapper.repeating(false)
})

/** Refused as all others are, and nothing is stored. */
async function expectRefused(attempt: () => Promise<unknown>): Promise<void> {
  const before = await personalRows()
  expect(await refusalOf(attempt())).toBe('EID_REFUSED')
  expect(await personalRows()).toEqual(before)
}

const changed = (params: URLSearchParams, name: string, value: string | null) => {
  const copy = new URLSearchParams(params)
  copy.delete(name)
  if (value !== null) copy.set(name, value)
  return copy
}

const past = () => Math.floor(Date.now() / 1000) - 600

describe('an ID token', () => {
  it('is taken when it is right, signed anew with the provider’s key', async () => {
    wrapper.signing({ alg: 'RS256', key: running().signingKey })
    expect(await signInWithEid(aTestPerson())).toMatchObject({ kind: 'SHOWN' })
  })

  it.each<[string, () => Record<string, unknown>]>([
    ['of another issuer', () => ({ iss: 'https://evil.example' })],
    ['for another audience', () => ({ aud: 'somebody-else' })],
    ['for several, of whom another was meant', () => ({ aud: ['insyn', 'b'], azp: 'b' })],
    ['with another nonce', () => ({ nonce: 'another' })],
    ['without a nonce', () => ({ nonce: undefined })],
    ['that has expired', () => ({ iat: past() - 60, exp: past() })],
    ['that never expires', () => ({ exp: undefined })],
    ['without a subject', () => ({ sub: undefined })],
  ])('%s is refused', async (_, change) => {
    const { signingKey: key } = running()
    wrapper.signing({ alg: 'RS256', key }, (claims) => ({ ...claims, ...change() }))
    const { finish } = await anAnswer(aTestPerson())
    await expectRefused(finish)
  })

  it.each<[string, (claims: Record<string, unknown>) => string]>([
    ['without a signature', (claims) => idToken(claims, { alg: 'none' })],
    [
      'signed with the secret that the portal shares',
      (claims) => idToken(claims, { alg: 'HS256', secret: env().eid?.clientSecret ?? '' }),
    ],
    [
      'signed with another key',
      (claims) => {
        const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
        return idToken(claims, { alg: 'RS256', key: privateKey })
      },
    ],
  ])('%s is refused', async (_, forge) => {
    wrapper.changing((answer) => ({ ...answer, id_token: forge(claimsIn(answer.id_token)) }))
    const { finish } = await anAnswer(aTestPerson())
    await expectRefused(finish)
  })

  it('whose contents were changed after signing is refused', async () => {
    wrapper.changing((answer) => {
      const [head, , signature] = answer.id_token.split('.')
      const claims = { ...claimsIn(answer.id_token), name: 'Somebody Else' }
      const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
      return { ...answer, id_token: `${head}.${payload}.${signature}` }
    })
    const { finish } = await anAnswer(aTestPerson())
    await expectRefused(finish)
  })

  it('that is missing is refused', async () => {
    wrapper.changing((answer) => ({ ...answer, id_token: '' }))
    const { finish } = await anAnswer(aTestPerson())
    await expectRefused(finish)
  })
})

describe('an answer', () => {
  it('is refused with another state, or with none', async () => {
    const { params, finish } = await anAnswer(aTestPerson())
    await expectRefused(() => finish({ params: changed(params, 'state', 'another') }))
    await expectRefused(() => finish({ params: changed(params, 'state', null) }))
  })

  it('is refused when another issuer gave it, or none says so', async () => {
    const { params, finish } = await anAnswer(aTestPerson())
    await expectRefused(() => finish({ params: changed(params, 'iss', 'https://evil.example') }))
    await expectRefused(() => finish({ params: changed(params, 'iss', null) }))
  })

  it('is refused in a browser that did not ask, and in one that asked for another', async () => {
    const { params, finish } = await anAnswer(aTestPerson())
    await expectRefused(() => finish({ journey: null }))
    const other = await anAnswer(aTestPerson())
    await expectRefused(() => other.finish({ params }))
    const code = changed(other.params, 'code', params.get('code'))
    await expectRefused(() => other.finish({ params: code }))
  })

  it('is taken once: the provider refuses its code the second time', async () => {
    const { finish } = await anAnswer(aTestPerson())
    await finish()
    await expectRefused(finish)
  })

  it('is taken once even where the provider takes a code again, also of sixteen at once', async () => {
    const { finish } = await anAnswer(aTestPerson())
    await finish()
    wrapper.repeating(true)
    await expectRefused(finish)
    const person = await aPerson()
    const own = await anAnswer(aTestPerson('1990-01-01'), { actor: person })
    await own.finish()
    wrapper.repeating(true)
    const again = Array.from({ length: 16 }, () => refusalOf(own.finish()))
    expect(new Set(await Promise.all(again))).toEqual(new Set(['EID_REFUSED']))
  })

  it.each(['access_denied', 'server_error', 'login_required'])(
    'that is the error %s is refused',
    async (error) => {
      const { params, finish } = await anAnswer(null)
      expect(params.get('error')).toBe('access_denied')
      await expectRefused(() => finish({ params: changed(params, 'error', error) }))
    },
  )

  it('without anything is refused', async () => {
    const { finish } = await anAnswer(aTestPerson())
    await expectRefused(() => finish({ params: new URLSearchParams() }))
  })

  it('without a right identity number shows nobody', async () => {
    const person = aTestPerson()
    const wrong = `${person.number.slice(0, 11)}${(Number(person.number[11]) + 1) % 10}`
    const { finish } = await anAnswer({ ...person, number: wrong })
    await expectRefused(finish)
    setUpEid(running().issuer, { EID_NUMBER_CLAIM: 'another_claim' })
    const unnamed = await anAnswer(person)
    await expectRefused(unnamed.finish)
    setUpEid(running().issuer, { EID_NUMBER_CLAIM: '' })
    expect(await signInWithEid(person)).toMatchObject({ kind: 'SHOWN' })
  })

  it('is refused when the eID was shown in another way than was asked for', async () => {
    setUpEid(running().issuer, { EID_ACR_VALUES: 'urn:bankid' })
    const { address, finish } = await anAnswer(aTestPerson())
    expect(new URL(address).searchParams.get('acr_values')).toBe('urn:bankid')
    await expectRefused(finish)
    setUpEid(running().issuer, { EID_ACR_VALUES: '' })
  })

  it('for one account is refused when another is signed in, or nobody', async () => {
    const [mine, other] = [await anAccount('DATA_SUBJECT'), await anAccount('DATA_SUBJECT')]
    const { journey, params } = await anAnswer(aTestPerson(), { actor: mine })
    for (const actor of [other, null]) {
      const { finishJourney } = await import('@/lib/auth/eid-journey')
      await expectRefused(() =>
        finishJourney({ journey, params, actor, network: '192.0.2.250', now: noon }),
      )
    }
  })
})

describe('the way to the provider', () => {
  const way = { locale: 'sv', wayBack: null, accountId: null, now: noon } as const

  it('asks for a code with state, nonce and a verifier’s hash, all new each time', async () => {
    const [one, two] = [await beginJourney(way), await beginJourney(way)]
    const query = new URL(one.address).searchParams
    expect(Object.fromEntries(query)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      prompt: 'login',
      state: one.journey.state,
      nonce: one.journey.nonce,
      redirect_uri: 'http://localhost:3000/api/eid/callback',
    })
    expect(one.address).not.toContain(one.journey.codeVerifier)
    for (const secret of ['state', 'nonce', 'codeVerifier'] as const) {
      expect(one.journey[secret]).toMatch(/^[\w-]{43}$/)
      expect(one.journey[secret]).not.toBe(two.journey[secret])
    }
  })

  it('is kept in the browser for ten minutes, unreadable and unchangeable', async () => {
    const { journey } = await beginJourney({ ...way, wayBack: '/my/profile' })
    const sealed = await sealJourney(journey)
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain(journey.state)
    expect(await openJourney(sealed, noon)).toEqual(journey)
    const end = noon.add({ minutes: 10 })
    expect(await openJourney(sealed, end.subtract({ milliseconds: 1 }))).toEqual(journey)
    expect(await openJourney(sealed, end)).toBeNull()
    expect(await openJourney(sealed, noon.subtract({ milliseconds: 1 }))).toBeNull()
    for (const broken of ['', 'x', sealed.slice(1), `${sealed}AAAA`, null])
      expect(await openJourney(broken, noon)).toBeNull()
    expect(await openShown(sealed, noon), 'one is never taken for the other').toBeNull()
  })

  it('keeps who was shown in the same way', async () => {
    const found = await signInWithEid(aTestPerson())
    if (found.kind !== 'SHOWN') throw new Error('not shown')
    const sealed = await sealShown(found.shown)
    expect(await openShown(sealed, noon)).toEqual(found.shown)
    expect(await openShown(sealed, noon.add({ minutes: 10 }))).toBeNull()
    expect(await openJourney(sealed, noon)).toBeNull()
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('Nils')
  })

  it('is closed while the provider is away, and open again when it is back', async () => {
    setUpEid(`http://127.0.0.1:${await freePort()}`)
    await expect(beginJourney(way)).rejects.toThrow()
    setUpEid(running().issuer)
    expect((await beginJourney(way)).address).toContain(running().issuer)
  })

  it('is closed where the provider calls itself something else', async () => {
    setUpEid(`${running().issuer}/`)
    await expect(beginJourney(way)).rejects.toThrow('OPENID_ISSUER_DIFFERS')
    setUpEid(running().issuer)
  })

  it('is not looked for elsewhere, whatever the provider’s address redirects to', async () => {
    const visited: string[] = []
    const server = createServer(({ url = '' }, response) => {
      visited.push(url)
      response.writeHead(302, { location: '/moved' }).end()
    })
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
    setUpEid(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    await expect(beginJourney(way)).rejects.toThrow()
    expect(visited).toEqual(['/.well-known/openid-configuration'])
    setUpEid(running().issuer)
    server.close()
  })
})
