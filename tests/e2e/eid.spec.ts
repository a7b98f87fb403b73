import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { identityNumberOf } from '@/tests/factories/identity-numbers'
import { expect, test } from './support/fixtures'
import { signInPartsOf, waitForMail } from './support/mail-catcher'
import { sendButton, signInDirectly, someAddress } from './support/people'

/** The number of someone born in a year, whom no other test has met. */
const someNumberOf = (year: number) => {
  const date = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: randomInt(365) })
  return identityNumberOf(date.toString(), randomInt(100, 980))
}

const testEid = /^http:\/\/127\.0\.0\.1:\d+\/interaction\//

/** On the page of the Test-eID: shows the eID of someone with a number. */
async function showTestEid(page: Page, name: string, number: string): Promise<void> {
  await expect(page).toHaveURL(testEid)
  await page.locator('[name=name]').fill(name)
  await page.locator('[name=number]').fill(number)
  await page.locator('button[value=typed]').click()
}

const eidLink = (page: Page) => page.locator('main a.button[href^="/api/eid/start"]')

test('an adult shows an eID, types an address and nothing else, and is known the next time', async ({
  page,
  context,
  at,
  words,
  lang,
}) => {
  const t = words('sign-in')
  const [number, email] = [someNumberOf(1985), someAddress()]
  await page.goto(at('/my/requests/new'))
  await expect(page.locator('main .button').first(), 'the first way in').toHaveText(
    t('eid.button', { name: 'Test-eID' }),
  )
  await eidLink(page).click()
  await expect(page).toHaveURL(testEid)
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
  await showTestEid(page, 'Åsa Öberg', number)
  await expect(page).toHaveURL(at('/sign-in/eid'))
  await expect(page.locator('main')).toContainText('Åsa Öberg')
  await expect(page.locator('main')).toContainText(`${number.slice(0, 8)}-****`)
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toContainText(words('refusals')('EMAIL_MISSING'))
  await page.locator('[name=email]').fill(email)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/sign-in/check'))
  const { code } = signInPartsOf(await waitForMail(email, () => true))
  await page.locator('[name=code]').fill(code)
  await sendButton(page).click()
  await expect(page, 'nothing more is asked').toHaveURL(at('/my/requests/new'))
  await page.goto(at('/my/profile'))
  await expect(page.locator('main')).toContainText(t('eid.confirm.done'))

  await context.clearCookies()
  await page.goto(at('/sign-in'))
  await eidLink(page).click()
  await showTestEid(page, 'Åsa Öberg', number)
  await expect(page).toHaveURL(at('/my'))
})

test('someone under 18 is stopped, told their rights, and not signed in', async ({
  page,
  context,
  at,
  words,
}) => {
  await page.goto(at('/sign-in'))
  await eidLink(page).click()
  await showTestEid(page, 'Bo Barn', someNumberOf(2014))
  await expect(page).toHaveURL(at('/under-18'))
  await expect(page.locator('main')).toContainText(words('under-age')('rights'))
  expect((await context.cookies(page.url())).map(({ name }) => name)).not.toContain('insyn.session')
})

test('an account that began with mail is confirmed on the profile, and what is stopped on the way can be tried again', async ({
  page,
  context,
  at,
  words,
}) => {
  const t = words('sign-in')
  const number = someNumberOf(1975)
  await signInDirectly(context, someAddress(), 'DATA_SUBJECT')
  await page.goto(at('/welcome'))
  await page.locator('[name=name]').fill('Eva Ek')
  await page.locator('[name=identityNumber]').fill(number)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new'))
  await page.goto(at('/my/profile'))
  await eidLink(page).click()
  await expect(page).toHaveURL(testEid)
  await page.locator('button[value=nobody]').click()
  await expect(page).toHaveURL(at('/sign-in/eid/refused'))
  await expect(page.locator('main')).toContainText(t('eid.refused.lead'))
  await eidLink(page).click()
  await showTestEid(page, 'Eva Ek', number)
  await expect(page).toHaveURL(at('/my/profile'))
  await expect(page.locator('main')).toContainText(t('eid.confirm.done'))
  await expect(eidLink(page)).toHaveCount(0)
  await page.goto('/api/eid/callback?code=x&state=x')
  await expect(page, 'an answer nobody asked for').toHaveURL('/sign-in/eid/refused')
})
