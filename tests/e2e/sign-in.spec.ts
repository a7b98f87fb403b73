import type { Response } from '@playwright/test'
import { anotherBrowser, expect, test } from './support/fixtures'
import { signInPartsOf, waitForMail } from './support/mail-catcher'
import { sendButton, signInByMail, signInDirectly, someAddress } from './support/people'

test('an address that is none is refused with how to put it right, and kept', async ({
  page,
  at,
  words,
}) => {
  const refusals = words('refusals')
  await page.goto(at('/sign-in'))
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toContainText(refusals('EMAIL_MISSING'))
  await page.locator('[name=email]').fill('åsa@')
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toContainText(refusals('EMAIL_INVALID'))
  await expect(page.locator('.error-summary')).toBeFocused()
  await expect(page.locator('[name=email]')).toHaveValue('åsa@')
  await expect(page.locator('[name=email]')).toHaveAttribute('aria-invalid', 'true')
})

test('opening the link signs nobody in; the button does, once', async ({ page, at, words }) => {
  const email = someAddress()
  const refusals = words('refusals')
  await page.goto(at('/sign-in'))
  await page.locator('[name=email]').fill(email)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/sign-in/check'))
  const { link } = signInPartsOf(await waitForMail(email, () => true))
  for (let scanner = 0; scanner < 5; scanner += 1) {
    expect((await page.request.get(link)).status()).toBe(200)
    expect((await page.request.head(link)).status()).toBe(200)
  }
  await page.goto(link)
  expect((await page.context().cookies()).some(({ name }) => name === 'insyn.session')).toBe(false)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/welcome'))
  const session = (await page.context().cookies()).find(({ name }) => name === 'insyn.session')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  await page.context().clearCookies()
  await page.goto(link)
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toContainText(refusals('SIGN_IN_EXPIRED'))
})

test('the code works where it was asked for, with or without spaces, and nowhere else', async ({
  page,
  browser,
  at,
  words,
}) => {
  const email = someAddress()
  const refusals = words('refusals')
  await page.goto(at('/sign-in'))
  await page.locator('[name=email]').fill(email)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/sign-in/check'))
  const { code } = signInPartsOf(await waitForMail(email, () => true))

  const elsewhere = await (await anotherBrowser(browser)).newPage()
  await elsewhere.goto(at('/sign-in/check'))
  await elsewhere.locator('[name=code]').fill(code)
  await sendButton(elsewhere).click()
  await expect(elsewhere.locator('.error-summary')).toContainText(refusals('SIGN_IN_EXPIRED'))
  await elsewhere.context().close()

  await page.locator('[name=code]').fill('0000 0000')
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toContainText(
    refusals('SIGN_IN_CODE_WRONG', { triesLeft: 4 }),
  )
  await page.locator('[name=code]').fill(code)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/welcome'))
})

test('whoever is not signed in is sent to sign in, with the way back, whether or not the page exists', async ({
  page,
  at,
}) => {
  for (const path of ['/my', '/my/profile', '/my/requests/INS-0000-0000', '/desk', '/welcome']) {
    await page.goto(at(path))
    await expect(page).toHaveURL(at(`/sign-in?next=${encodeURIComponent(at(path))}`))
  }
  await signInByMail(
    page,
    at,
    someAddress(),
    `/sign-in?next=${encodeURIComponent('//evil.example')}`,
  )
  await expect(page).toHaveURL(at('/welcome'))
})

test('signing out ends the session, here or everywhere', async ({
  page,
  browser,
  at,
  words,
  javaScriptEnabled,
}) => {
  const t = words('sign-in')
  const my = words('my')
  const email = someAddress()
  await signInByMail(page, at, email)
  await page.goto(at('/welcome'))
  const forgotten: string[] = []
  const listen = async (response: Response) => {
    const told = (await response.allHeaders())['clear-site-data']
    if (told) forgotten.push(told)
  }
  page.on('response', listen)
  const token = (await page.context().cookies()).find(({ name }) => name === 'insyn.session')?.value
  await page.getByRole('button', { name: t('menu.signOut') }).click()
  await expect(page).toHaveURL(at('/'))
  await expect.poll(() => forgotten).toEqual(['"cache", "storage"'])
  await page.context().addCookies([{ name: 'insyn.session', value: token ?? '', url: page.url() }])
  await page.goto(at('/welcome'))
  await expect(page, 'a stolen cookie is worth nothing after signing out').toHaveURL(/sign-in/)
  await expect.poll(() => forgotten, 'where a session is found to be over too').toHaveLength(2)
  page.off('response', listen)

  const other = await anotherBrowser(browser)
  await signInDirectly(page.context(), email, 'DATA_SUBJECT')
  await signInDirectly(other, email, 'DATA_SUBJECT')
  await page.goto(at('/welcome'))
  await page.locator('[name=name]').fill('Åsa')
  await page.locator('[name=identityNumber]').fill('19900101-9802')
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new'))
  if (javaScriptEnabled) {
    const left = await other.newPage()
    await left.clock.install()
    await left.goto(at('/my/profile'))
    await expect(left.locator('main')).toContainText('Åsa')
    // The page begins to count once it is awake.
    await expect(async () => {
      await left.clock.fastForward('30:30')
      await expect(left.locator('h1')).toHaveText(t('left.title'), { timeout: 1000 })
    }).toPass()
    await expect(left.locator('body'), 'a page left open is emptied').not.toContainText('Åsa')
    await left.getByRole('link', { name: t('left.again') }).click()
    await expect(left.locator('main')).toContainText('Åsa')
    await left.close()
  }
  const there = await other.newPage()
  await there.goto(at('/welcome'))
  await page.goto(at('/account/sessions'))
  const list = page.locator('.session-list li')
  await expect(list).toHaveCount(2)
  await expect(list.first()).toContainText(words('sessions')('here'))
  await list.last().getByRole('button').click()
  await expect(list).toHaveCount(1)
  await there.goto(at('/welcome'))
  await expect(there, 'ended from the list').toHaveURL(/sign-in/)

  await signInDirectly(other, email, 'DATA_SUBJECT')
  await page.goto(at('/my/profile'))
  await page.getByRole('button', { name: my('everywhere') }).click()
  await expect(page).toHaveURL(at('/'))
  await there.goto(at('/my'))
  await expect(there).toHaveURL(/sign-in/)
  await other.close()
})
