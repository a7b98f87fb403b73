import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { someAddress } from './support/people'

/** Goes to the company's directory from the sign-in page, and signs in there as someone in these groups. */
async function signInAtWork(page: Page, start: string, groups: string): Promise<void> {
  await page.goto(start)
  await page.locator('main a[href^="/api/sso/start"]').click()
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/interaction\//)
  await page.locator('[name=email]').fill(someAddress())
  await page.locator('[name=groups]').fill(groups)
  await page.locator('[name=amr]').fill('pwd, mfa')
  await page.locator('button').click()
}

test('a colleague signs in with the company’s directory, to the place of their role', async ({
  page,
  at,
}) => {
  await signInAtWork(page, at('/sign-in'), 'everyone, legal team')
  await expect(page, 'the directory has seen to the second factor').toHaveURL(at('/desk'))
  await page.goto(at('/admin'))
  await expect(page.locator('h1'), 'no more than their role').toBeVisible()
  await expect(page.locator('a[href$="/admin/invite"]')).toHaveCount(0)
  await page.goto(at('/account/sessions'))
  await expect(page.locator('.session-list')).toContainText(/arbetskontot|work account/)
})

test('someone of the directory in none of the groups gets no further, and is told why', async ({
  page,
  at,
  words,
}) => {
  const t = words('sign-in')
  await signInAtWork(page, at('/sign-in'), 'everyone')
  await expect(page).toHaveURL(at('/sign-in/work?why=no-role'))
  await expect(page.locator('main')).toContainText(t('work.why.no-role'))
  await page.goto(at('/desk'))
  await expect(page).toHaveURL(/\/sign-in\?next=/)
})
