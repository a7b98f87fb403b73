import { expect, test } from './support/fixtures'
import { sendButton, signInDirectly, someAddress } from './support/people'

const cases = [
  ['', 'IDENTITY_NUMBER_MISSING'],
  ['12345', 'IDENTITY_NUMBER_FORMAT'],
  ['19901301-9802', 'IDENTITY_NUMBER_DATE'],
  ['19900101-9803', 'IDENTITY_NUMBER_CHECK_DIGIT'],
] as const

test('every mistake is named, and what was typed stays', async ({ page, context, at, words }) => {
  const refusals = words('refusals')
  await signInDirectly(context, someAddress(), 'DATA_SUBJECT')
  await page.goto(at('/welcome'))
  await page.locator('[name=name]').fill('Åsa 🌲 أوبرغ')
  for (const [number, code] of cases) {
    await page.locator('[name=identityNumber]').fill(number)
    await sendButton(page).click()
    await expect(page.locator('.error-summary li')).toHaveText([refusals(code)])
    await expect(page.locator('[name=identityNumber]')).toHaveValue(number)
    await expect(page.locator('[name=name]')).toHaveValue('Åsa 🌲 أوبرغ')
  }
  await page.locator('input[value=birth-date]').check()
  await page.locator('[name=birthDate-day]').fill('31')
  await page.locator('[name=birthDate-month]').fill('2')
  await page.locator('[name=birthDate-year]').fill('1985')
  await sendButton(page).click()
  await expect(page.locator('.error-summary li')).toHaveText([
    refusals('BIRTH_DATE_INVALID'),
    refusals('KNOWN_CONTACT_MISSING'),
  ])
  await expect(page.locator('[name=birthDate-day]')).toHaveValue('31')
  await page.locator('[name=birthDate-day]').fill('28')
  // A number that was typed before and says another day is named where it can be seen.
  await page.locator('input[value=identity-number]').check()
  await page.locator('[name=identityNumber]').fill('19900101-9802')
  await page.locator('input[value=birth-date]').check()
  await page.locator('[name=knownContact]').fill('070-123 45 67')
  await sendButton(page).click()
  await expect(page.locator('.error-summary li')).toHaveText([refusals('IDENTIFICATION_DISAGREES')])
  await page.locator('input[value=identity-number]').check()
  await expect(page.locator('[name=identityNumber]')).toHaveValue('19900101-9802')
  await page.locator('[name=identityNumber]').fill('')
  await page.locator('input[value=birth-date]').check()
  await page.locator('[name=knownContact]').fill('070-123 45 67')
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new'))
  await page.goto(at('/my/profile'))
  await expect(page.locator('main')).toContainText('+46701234567')
  await page.goto(at('/welcome'))
  await expect(page, 'nobody is asked twice').toHaveURL(at('/my'))
})

test('someone under 18 is stopped kindly, told their rights, and nothing is kept', async ({
  page,
  context,
  at,
  words,
}) => {
  const t = words('under-age')
  const email = someAddress()
  await signInDirectly(context, email, 'DATA_SUBJECT')
  await page.goto(at('/welcome'))
  await page.locator('[name=name]').fill('Barn')
  await page.locator('input[value=birth-date]').check()
  await page.locator('[name=birthDate-day]').fill('1')
  await page.locator('[name=birthDate-month]').fill('1')
  await page.locator('[name=birthDate-year]').fill('2015')
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/under-18'))
  await expect(page.locator('main')).toContainText(t('rights'))
  const mailto = await page.locator('main a[href^="mailto:"]').first().getAttribute('href')
  expect(decodeURIComponent(mailto ?? '')).toContain(t('mailBody'))
  await page.goto(at('/welcome'))
  await expect(page, 'the account is gone with its session').toHaveURL(/sign-in/)
})
