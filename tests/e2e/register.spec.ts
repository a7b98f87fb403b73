import { awake } from './support/awake'
import { expect, test } from './support/fixtures'
import { referenceIn, signInDirectly, someNumber, someOfficer } from './support/people'

test('legal takes in a letter, prints the receipt on paper and notes when it was posted', async ({
  page,
  context,
  at,
  words,
}) => {
  const t = words('desk-register')
  await signInDirectly(context, await someOfficer(), 'LEGAL')
  await page.goto(at('/desk/register'))
  await page.locator('[name=kind][value=RESTRICTION]').check()
  await page.locator('[name=name]').fill('Bo Ek')
  await page.locator('main button[type=submit]').last().click()
  // Everything that is missing is told at once, and what was typed stands.
  const summary = page.locator('.error-summary')
  await expect(summary.getByRole('link')).toHaveCount(4)
  await expect(page.locator('[name=name]')).toHaveValue('Bo Ek')
  await page.locator('[name=channel][value=LETTER]').check()
  await page.locator('[name=situation][value=needs-for-claim]').check()
  await page.locator('[name=said]').fill('Jag behöver uppgifterna i en tvist.')
  await page.locator('[name=address]').fill('Storgatan 1\n111 22 Stockholm')
  await page.locator('main button[type=submit]').last().click()
  await expect(page).toHaveURL(/\?registered=1$/)
  const reference = referenceIn(page)
  await expect(page.getByRole('status')).toContainText(t('done.title'))
  await expect(page.locator('main')).toContainText('Jag behöver uppgifterna i en tvist.')
  // The worker writes the letter: the page shows it when it is there.
  await expect(async () => {
    await page.goto(at(`/desk/${reference}`))
    await expect(page.locator('#letters')).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.locator('#letters').getByRole('link').first().click()
  await expect(page.locator('.printed')).toContainText('Storgatan 1')
  await expect(page.locator('.printed')).toContainText(reference)
  await page.goto(at(`/desk/${reference}`))
  await awake(page)
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format()
  const [year = '', month = '', day = ''] = today.split('-')
  await page.locator('#letters [name=posted-day]').fill(day)
  await page.locator('#letters [name=posted-month]').fill(month)
  await page.locator('#letters [name=posted-year]').fill(year)
  await page.locator('#letters').locator('button[type=submit]').click()
  await expect(page).toHaveURL(/posted=1#letters$/)
  await expect(page.locator('#letters')).toContainText(t('letters.noted'))
})

test('someone who may be on record is asked about, and kept apart when nobody knows', async ({
  page,
  context,
  at,
}) => {
  await signInDirectly(context, await someOfficer(), 'LEGAL')
  for (const _ of ['first', 'second']) {
    await page.goto(at('/desk/register'))
    await page.locator('[name=channel][value=TELEPHONE]').check()
    await page.locator('[name=kind][value=ACCESS]').check()
    await page.locator('[name=said]').fill('Jag vill ha en kopia av allt.')
    await page.locator('[name=name]').fill('Bo Ek')
    await page.locator('[name=identityNumber]').fill(someNumber)
    await page.locator('[name=email]').fill('bo.ek@example.com')
    await page.locator('main button[type=submit]').last().click()
    await expect(page.locator('.error-summary, [role=status]').first()).toBeVisible()
    if (/registered=1/.test(page.url())) continue
    await expect(page.locator('#same-problem')).toContainText('INS-')
    await page.locator('[name=apart]').check()
    await page.locator('main button[type=submit]').last().click()
    await expect(page).toHaveURL(/\?registered=1$/)
  }
})
