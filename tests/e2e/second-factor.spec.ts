import { stepOf, totpCode } from '@/lib/auth/totp'
import { expect, test } from './support/fixtures'
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
  const elsewhere = await browser.newContext(test.info().project.use)
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
  const [code = ''] = await other.locator('.recovery-codes li').allTextContents()
  await elsewhere.clearCookies()
  await signInDirectly(elsewhere, email, 'LEGAL', halfway)
  await other.goto(at('/desk'))
  await other.locator('[name=code]').fill(code)
  await sendButton(other).click()
  await expect(other).toHaveURL(at('/desk'))
  await elsewhere.close()
})
