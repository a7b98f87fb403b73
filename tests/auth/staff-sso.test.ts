import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sealJourney } from '@/lib/auth/eid-sealed'
import { redeemLink } from '@/lib/auth/redeem-sign-in'
import { beginStaffJourney, openStaffJourney, sealStaffJourney } from '@/lib/auth/staff-sso'
import { suspendColleague } from '@/lib/casework/admin/change-colleague'
import { viewHouse } from '@/lib/casework/admin/view-house'
import { viewColleague } from '@/lib/casework/admin/view-staff'
import { adoptSettings, env } from '@/lib/env'
import { verifyLedger } from '@/lib/ledger/verify'
import {
  anSsoAnswer,
  type Employee,
  signInAtWork,
  withDirectory,
} from '@/tests/factories/directory'
import { misbehaving } from '@/tests/factories/forged-answers'
import { anAccount, anAddress, aPerson, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { personalRows } from '@/tests/factories/rows'
import { aNetwork, anAskedSignIn } from '@/tests/factories/sign-ins'
import { sql } from '@/tests/support/database'

const { running, setUp } = withDirectory()
let wrapper: ReturnType<typeof misbehaving>
beforeAll(() => {
  wrapper = misbehaving(running().provider)
})
afterEach(() => {
  wrapper.changing(null)
  wrapper.repeating(false)
  setUp({ STAFF_OIDC_SECOND_FACTOR: '' })
})

const anEmployee = (more: Partial<Employee> = {}): Employee => ({
  subject: randomUUID(),
  email: anAddress(),
  groups: ['everyone', 'legal team'],
  ...more,
})

const colleague = (id: string) => viewColleague({ by: 'SYSTEM', id, now: noon })

async function expectRefused(code: string, attempt: () => Promise<unknown>): Promise<void> {
  const before = await personalRows()
  expect(await refusalOf(attempt())).toBe(code)
  const after = await personalRows()
  // That an answer was used is noted; nothing else.
  delete before['"public"."EidAnswer"']
  delete after['"public"."EidAnswer"']
  expect(after).toEqual(before)
}

describe('an answer of the directory', () => {
  const past = () => Math.floor(Date.now() / 1000) - 600

  it('lets a colleague in, the first time and the next, with the role of their group', async () => {
    const employee = anEmployee()
    const { signedIn, confirmed } = await signInAtWork(employee)
    expect({ role: signedIn.role, confirmed }).toEqual({ role: 'LEGAL', confirmed: false })
    expect(await colleague(signedIn.accountId)).toMatchObject({
      email: employee.email,
      fromDirectory: true,
    })
    const again = await signInAtWork({ ...employee, email: anAddress() })
    expect(again.signedIn.accountId).toBe(signedIn.accountId)
  })

  it.each<[string, () => Record<string, unknown>]>([
    ['of another issuer', () => ({ iss: 'https://evil.example' })],
    ['for another audience', () => ({ aud: 'somebody-else' })],
    ['with another nonce', () => ({ nonce: 'another' })],
    ['that has expired', () => ({ iat: past() - 60, exp: past() })],
  ])('%s is refused', async (_, change) => {
    const { signingKey: key } = running()
    wrapper.signing({ alg: 'RS256', key }, (claims) => ({ ...claims, ...change() }))
    const { finish } = await anSsoAnswer(anEmployee())
    await expectRefused('SSO_REFUSED', finish)
  })

  it('signed by nobody, with the shared secret or another key is refused', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const secret = env().staffSso?.clientSecret ?? ''
    for (const signing of [
      { alg: 'none' },
      { alg: 'HS256', secret },
      { alg: 'RS256', key: privateKey },
    ] as const) {
      wrapper.signing(signing)
      const { finish } = await anSsoAnswer(anEmployee())
      await expectRefused('SSO_REFUSED', finish)
    }
  })

  it('works once, in the browser that asked', async () => {
    const { finish, params, journey } = await anSsoAnswer(anEmployee())
    const other = (await beginStaffJourney({ locale: 'sv', wayBack: null }, noon)).journey
    await expectRefused('SSO_REFUSED', () => finish({ journey: null }))
    await expectRefused('SSO_REFUSED', () => finish({ journey: other }))
    const changed = new URLSearchParams(params)
    changed.set('iss', 'https://evil.example')
    await expectRefused('SSO_REFUSED', () => finish({ params: changed }))
    await finish()
    wrapper.repeating(true)
    await expectRefused('SSO_REFUSED', () => finish({ journey }))
  })

  it('whose address the directory does not vouch for is refused', async () => {
    const { finish } = await anSsoAnswer(anEmployee({ verified: false }))
    await expectRefused('SSO_REFUSED', finish)
  })

  it('counts as a second factor only when it says so, as it is set up', async () => {
    const employee = anEmployee({ amr: ['pwd', 'mfa'] })
    expect((await signInAtWork(employee)).confirmed).toBe(false)
    setUp({ STAFF_OIDC_SECOND_FACTOR: 'mfa' })
    expect((await signInAtWork(employee)).confirmed).toBe(true)
    expect((await signInAtWork(anEmployee({ amr: ['pwd'] }))).confirmed).toBe(false)
  })
})

describe('the group', () => {
  it('gives the role at every sign-in: another ends the sessions of the old one', async () => {
    const employee = anEmployee()
    const { signedIn } = await signInAtWork(employee)
    await aSession(signedIn.accountId)
    await signInAtWork({ ...employee, groups: ['desk'] })
    expect(await colleague(signedIn.accountId)).toMatchObject({ role: 'SUPPORT', sessions: 0 })
  })

  it('lost takes access and sessions, and gives them back with itself', async () => {
    const admin = await anAccount('ADMIN')
    const employee = anEmployee()
    const { accountId: id } = (await signInAtWork(employee)).signedIn
    await aSession(id)
    expect(await refusalOf(signInAtWork({ ...employee, groups: [] }))).toBe('SSO_NO_ROLE')
    expect(await colleague(id)).toMatchObject({ suspendedBy: 'DIRECTORY', sessions: 0 })
    await signInAtWork(employee)
    expect((await colleague(id)).suspendedAt).toBeNull()
    const types = (await viewHouse(admin)).slice(0, 3).map(({ type }) => type)
    expect(types).toEqual(['staff.reactivated', 'staff.suspended', 'staff.joined'])
    // What an admin took away, the directory does not give back.
    await suspendColleague({ by: admin, id, now: noon })
    expect(await refusalOf(signInAtWork(employee))).toBe('SSO_CLOSED')
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is not passed by with a sign-in mail, as long as the directory is set up', async () => {
    const email = anAddress()
    const { accountId } = (await signInAtWork(anEmployee({ email }))).signedIn
    const byMail = async () => {
      const { link } = await anAskedSignIn({ email })
      return redeemLink(link, { network: aNetwork(), now: noon })
    }
    expect(await refusalOf(byMail())).toBe('SIGN_IN_BY_WORK')
    unset()
    expect(await byMail()).toMatchObject({ accountId, role: 'LEGAL' })
  })

  it('unknown gives no account', async () => {
    const { finish } = await anSsoAnswer(anEmployee({ groups: ['sales', 'Legal Team'] }))
    await expectRefused('SSO_NO_ROLE', finish)
  })
})

describe('an account that is there already', () => {
  it('is a colleague’s: they go on with it, and with the group’s role', async () => {
    const email = anAddress()
    const { accountId } = await anAccount('SUPPORT', email)
    const { signedIn } = await signInAtWork(anEmployee({ email: email.toUpperCase() }))
    expect(signedIn).toMatchObject({ accountId, role: 'LEGAL' })
    // Someone else who has the address now is not let into it.
    const { finish } = await anSsoAnswer(anEmployee({ email }))
    await expectRefused('SSO_CLOSED', finish)
  })

  it('is a person’s: never turned into a colleague’s', async () => {
    const [filed, empty] = [anAddress(), anAddress()]
    await aPerson({ email: filed })
    await anAccount('DATA_SUBJECT', empty)
    for (const email of [filed, empty]) {
      const { finish } = await anSsoAnswer(anEmployee({ email }))
      await expectRefused('SSO_CLOSED', finish)
    }
  })
})

it('the way there asks for a code with state, nonce and a verifier’s hash, and is kept sealed', async () => {
  const { journey, address } = await beginStaffJourney({ locale: 'en', wayBack: '/desk' }, noon)
  const query = Object.fromEntries(new URL(address).searchParams)
  expect(query).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    state: journey.state,
    nonce: journey.nonce,
    redirect_uri: 'http://localhost:3000/api/sso/callback',
  })
  expect(address).not.toContain(journey.codeVerifier)
  const kept = await sealStaffJourney(journey)
  expect(await openStaffJourney(kept, noon)).toEqual(journey)
  expect(await openStaffJourney(kept, noon.add({ minutes: 10 }))).toBeNull()
  const eid = await sealJourney({ ...journey, accountId: null })
  expect(await openStaffJourney(eid, noon), 'eID’s is none').toBeNull()
})

it('is closed where it is not set up', async () => {
  const { issuer } = running()
  unset()
  const way = { locale: 'sv', wayBack: null } as const
  expect(await refusalOf(beginStaffJourney(way, noon))).toBe('NOT_FOUND')
  setUp({ STAFF_OIDC_ISSUER: `${issuer}/` })
  await expect(beginStaffJourney(way, noon)).rejects.toThrow('OPENID_ISSUER_DIFFERS')
  setUp()
})

function unset(): void {
  for (const name of ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'GROUPS']) {
    adoptSettings({ [`STAFF_OIDC_${name}`]: '' })
  }
}

async function aSession(accountId: string): Promise<void> {
  await sql(
    `INSERT INTO "Session" ("tokenHash", "id", "accountId", "createdAt", "lastSeenAt", "idleExpiresAt", "expiresAt")
     VALUES ($1, gen_random_uuid(), $2, $3, $3, $4, $5)`,
    [
      Buffer.from(randomUUID()).subarray(0, 32),
      accountId,
      ...[0, 1, 10].map((hours) => noon.add({ hours }).toString()),
    ],
  )
}
