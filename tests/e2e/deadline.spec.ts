import { anotherBrowser, expect, test } from './support/fixtures'
import { sendButton } from './support/people'

test('a date typed becomes an address to share, and the date is explained', async ({
  page,
  at,
  words,
  lang,
  browser,
  complaints,
}) => {
  const t = words('deadline')
  await page.goto(at('/'))
  await page.locator(`footer a[href="${at('/deadline')}"]`).click()
  await expect(page.locator('h1')).toHaveText(t('title'))
  await page.locator('[name=received]').fill('2026-01-31')
  await sendButton(page).click()
  const address = at('/deadline?received=2026-01-31&suspendedDays=0')
  await expect(page).toHaveURL(address)
  await expect(page.locator('.due-date time')).toHaveAttribute('datetime', '2026-03-02')
  await expect(page.locator('.due-dates')).toContainText(
    lang === 'sv' ? '30 april 2026' : '30 April 2026',
  )
  const stairs = page.getByRole('list', { name: t('answer.firstSteps') }).locator('li')
  await expect(stairs).toHaveCount(6)
  await expect(stairs.nth(2)).toContainText('31')
  await expect(stairs.last()).toContainText(lang === 'sv' ? 'måndag 2 mars' : 'Monday, 2 March')
  const extended = page.getByRole('list', { name: t('answer.extendedSteps') }).locator('li')
  await expect(extended.last()).toContainText('30 april', { ignoreCase: true })
  await expect(page.locator('[name=received]')).toHaveValue('2026-01-31')

  const someoneElse = await anotherBrowser(browser)
  const shared = await someoneElse.newPage()
  await shared.goto(address)
  await expect(shared.locator('.due-date time')).toHaveAttribute('datetime', '2026-03-02')
  expect(await someoneElse.cookies(), 'nothing is stored').toEqual([])
  await someoneElse.close()
  expect(complaints).toEqual([])
})

test('suspended days are added before days off are skipped', async ({ page, at, words }) => {
  const t = words('deadline')
  await page.goto(at('/deadline?received=2026-03-03&suspendedDays=5'))
  await expect(page.locator('.due-date time')).toHaveAttribute('datetime', '2026-04-08')
  await expect(page.locator('.steps').first()).toContainText(t('steps.days-suspended', { days: 5 }))
  await page.locator('[name=suspendedDays]').fill('')
  await sendButton(page).click()
  await expect(page.locator('.due-date time')).toHaveAttribute('datetime', '2026-04-07')
  await expect(page.locator('.steps').first()).toContainText(words('request')('days.good-friday'))
})

test('every mistake is named at its field, and what was typed stays', async ({
  page,
  at,
  words,
}) => {
  const refusals = words('refusals')
  const suspended = refusals('SUSPENDED_DAYS_INVALID', { longest: 3650 })
  const cases = [
    ['', '0', [refusals('RECEIVED_MISSING')]],
    ['31/1 2026', '0', [refusals('RECEIVED_INVALID')]],
    ['2018-05-24', '0', [refusals('RECEIVED_TOO_EARLY')]],
    ['2101-01-01', '0', [refusals('RECEIVED_TOO_LATE')]],
    ['2026-01-31', '-1', [suspended]],
    ['2026-02-30 <b>', 'två', [refusals('RECEIVED_INVALID'), suspended]],
  ] as const
  await page.goto(at('/deadline'))
  await expect(page.locator('.error-summary')).toHaveCount(0)
  for (const [received, days, messages] of cases) {
    await page.locator('[name=received]').fill(received)
    await page.locator('[name=suspendedDays]').fill(days)
    await sendButton(page).click()
    await expect(page.locator('.error-summary li')).toHaveText([...messages])
    await expect(page.locator('.error-summary')).toBeFocused()
    await expect(page.locator('.field-problem')).toHaveCount(messages.length)
    await expect(page.locator('[name=received]')).toHaveValue(received)
    await expect(page.locator('[name=suspendedDays]')).toHaveValue(days)
    await expect(page.locator('.due-date')).toHaveCount(0)
  }
  expect((await page.request.get(page.url())).status(), 'a mistake is no failure').toBe(200)
  await page.locator('.error-summary a').first().click()
  await expect(page.locator('[name=received]')).toBeFocused()
})

test('the endpoint gives the same dates as the page', async ({ page, at, lang, words }) => {
  await page.goto(at('/deadline?received=2026-11-25&suspendedDays=0'))
  const link = page.getByRole('link', { name: words('deadline')('answer.asJson') })
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.status()).toBe(200)
  const body = await answer.json()
  expect(body).toMatchObject({ due: '2026-12-28', extendedDue: '2027-02-25' })
  expect(body.steps[2].text).toContain(lang === 'sv' ? 'Juldagen' : 'Christmas Day')
  await expect(page.locator('.due-date time')).toHaveAttribute('datetime', body.due)
  const wrong = await page.request.get(`/api/deadline?received=soon&locale=${lang}`)
  expect(wrong.status()).toBe(400)
  expect(wrong.headers()['content-type']).toBe('application/problem+json')
  expect((await wrong.json()).errors[0].detail).toBe(words('refusals')('RECEIVED_INVALID'))
})
