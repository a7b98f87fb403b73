import type { BrowserContext } from '@playwright/test'
import { tokenHash } from '@/lib/auth/sign-in-tokens'
import { stepOf, totpCode } from '@/lib/auth/totp'
import { confirmSession } from '@/lib/data/session-confirmation'
import { transaction } from '@/lib/data/transaction'
import { makeAccount } from '@/prisma/seed'
import { decide } from '@/tests/factories/answers'
import { aFiledRequest } from '@/tests/factories/requests'
import { anotherBrowser, expect, test } from './support/fixtures'
import { sendButton, setUpApp, signInDirectly, someOfficer } from './support/people'

const halfway = { confirmed: false }

test('staff reach nothing before their second factor, and everything after it', async ({
  page,
  context,
  browser,
  at,
  words,
}) => {
  const t = words('second-factor')
  const refusals = words('refusals')
  const email = await someOfficer()
  await signInDirectly(context, email, 'LEGAL', halfway)
  for (const path of ['/desk/reports', '/desk', '/support', '/my']) {
    await page.goto(at(path))
    await expect(page.locator('h1')).toHaveText(t('setUp.title'))
  }
  const file = await page.request.get('/api/reports', { maxRedirects: 0 })
  expect(file.status()).toBe(303)
  expect(file.headers().location).toContain('/sign-in')

  // Where it is required nothing lets one put it off.
  await expect(page.getByRole('button', { name: t('setUp.later') })).toHaveCount(0)
  await page.goto(at('/desk/reports'))
  const secret = await setUpApp(page)
  await expect(page).toHaveURL(at('/desk/reports'))

  // The next time: step two, where a wrong code is refused.
  const elsewhere = await anotherBrowser(browser)
  await signInDirectly(elsewhere, email, 'LEGAL', halfway)
  const other = await elsewhere.newPage()
  await other.goto(at('/desk'))
  await expect(other.locator('h1')).toHaveText(t('show.title'))
  await other.locator('[name=code]').fill('ABCDE12345')
  await sendButton(other).click()
  await expect(other.locator('.error-summary')).toContainText(refusals('FACTOR_CODE_WRONG'))
  await other.locator('[name=code]').fill(totpCode(secret, stepOf(Temporal.Now.instant()) + 1))
  await sendButton(other).click()
  await expect(other).toHaveURL(at('/desk'))

  // Ten codes for the day the phone is lost.
  await other.goto(at('/sign-in/second-factor/codes'))
  await other.getByRole('button', { name: t('codes.make') }).click()
  await expect(other.locator('.recovery-codes li')).toHaveCount(10)
  await other.waitForLoadState()
  const [code = ''] = await other.locator('.recovery-codes li').allTextContents()
  await elsewhere.clearCookies()
  await signInDirectly(elsewhere, email, 'LEGAL', halfway)
  await other.goto(at('/desk'))
  await other.locator('[name=code]').fill(code)
  await sendButton(other).click()
  await expect(other).toHaveURL(at('/desk'))
  await elsewhere.close()
})

/** Makes the session of this browser one in which the factor was shown twenty minutes ago. */
async function growStale(context: BrowserContext, accountId: string): Promise<void> {
  const cookie = (await context.cookies()).find(({ name }) => name === 'insyn.session')
  const now = Temporal.Now.instant().subtract({ minutes: 20 })
  const session = { tokenHash: tokenHash(cookie?.value ?? ''), accountId, now }
  await transaction((tx) => confirmSession(tx, session))
}

test('before an answer is sent the officer shows once more that it is them, and what was chosen stays', async ({
  page,
  context,
  at,
  words,
}) => {
  const t = words('second-factor')
  const email = await someOfficer()
  const legal = await makeAccount(email, 'LEGAL')
  const now = Temporal.Now.instant()
  const { reference } = await aFiledRequest(now)
  await decide({ legal, reference, now }, { result: 'no-data', way: '' })
  await signInDirectly(context, email, 'LEGAL', halfway)
  await page.goto(at(`/desk/${reference}/send`))
  const secret = await setUpApp(page)
  await growStale(context, legal.accountId)

  await page.locator('input[name=way][value=KNOWN_EMAIL]').check()
  await page
    .locator('form', { has: page.locator('input[name=version]') })
    .locator('button')
    .last()
    .click()
  await expect(page.locator('h1')).toHaveText(t('show.againTitle'))
  await page.locator('[name=code]').fill(totpCode(secret, stepOf(Temporal.Now.instant()) + 1))
  await sendButton(page).click()
  await expect(page).toHaveURL(at(`/desk/${reference}/send`))
  await expect(page.locator('input[name=way][value=KNOWN_EMAIL]')).toBeChecked()
  await page
    .locator('form', { has: page.locator('input[name=version]') })
    .locator('button')
    .last()
    .click()
  await expect(page).toHaveURL(/sent=1/)
})

test.describe('a passkey', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'passkeys need JavaScript')

  test('is set up, opens the next session, and has a second one beside it', async ({
    page,
    context,
    at,
    words,
  }) => {
    const t = words('second-factor')
    const email = await someOfficer()
    const authenticator = await context.newCDPSession(page)
    await authenticator.send('WebAuthn.enable')
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    } as const
    const { authenticatorId } = await authenticator.send('WebAuthn.addVirtualAuthenticator', {
      options,
    })
    // The portal says what to ask the passkey, the browser asks it, and the answer is sent: two requests.
    const press = async (name: string) => {
      let posts = 0
      const answered = page.waitForResponse((each) => {
        if (each.request().method() === 'POST') posts += 1
        return posts === 2
      })
      await page.getByRole('button', { name }).click()
      await answered
    }
    await signInDirectly(context, email, 'LEGAL', halfway)
    await page.goto(at('/desk'))
    await press(t('passkey.add'))
    await expect(page.locator('h1')).toHaveText(t('codes.title'))
    await page.locator('main form a').click()
    await expect(page).toHaveURL(at('/desk'))

    await context.clearCookies()
    await signInDirectly(context, email, 'LEGAL', halfway)
    await page.goto(at('/desk'))
    await press(t('passkey.show'))
    await expect(page).toHaveURL(at('/desk'))

    // Another device: the portal asks for one it does not have yet.
    await page.goto(at('/account/security'))
    await expect(page.locator('.factor-list li')).toHaveCount(1)
    await authenticator.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
    await authenticator.send('WebAuthn.addVirtualAuthenticator', { options })
    const elsewhere = page.locator('[name=elsewhere]')
    await expect(elsewhere, 'the first session is still open').toBeChecked()
    await press(t('passkey.add'))
    await expect(page.locator('.factor-list li')).toHaveCount(2)
    await expect(elsewhere, 'it was ended').toHaveCount(0)
    await page.locator('.factor-list li').first().getByRole('button').click()
    await expect(page.locator('.factor-list li')).toHaveCount(1)
  })
})
