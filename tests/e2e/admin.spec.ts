import { anotherBrowser, expect, test } from './support/fixtures'
import { waitForMail } from './support/mail-catcher'
import { sendButton, signInByMail, signInDirectly, someAddress } from './support/people'

test('an admin sees to the list, lets a colleague in and out, and all of it is told', async ({
  page,
  context,
  browser,
  at,
  words,
}) => {
  const t = words('admin')
  const [admin, email] = [someAddress(), someAddress()]
  await signInDirectly(context, admin, 'ADMIN')
  await page.goto(at('/admin'))
  const send = page.getByRole('button', { name: t('first.testMail.send') })
  await send.click()
  await waitForMail(admin, ({ text }) => text.includes('/admin'))
  await page.goto(at('/admin'))
  const arrived = page.getByRole('button', { name: t('first.testMail.arrived') })
  const seen = page.locator('.first-run li').first().locator('[data-signal=done]')
  await expect(async () => {
    await page.reload()
    // The house has one test mail, its newest: another admin may have seen to it meanwhile.
    if ((await seen.count()) > 0) {
      await send.click()
      await expect(seen).toHaveCount(0, { timeout: 2000 })
    }
    await expect(arrived).toBeVisible({ timeout: 500 })
  }).toPass()
  await arrived.click()
  await expect(arrived).toHaveCount(0)

  // Somebody's own address is refused in words, and what was typed is kept.
  await page.locator('.desk-nav a', { hasText: t('nav.invite') }).click()
  await page.locator('[name=email]').fill('maja@example.com')
  await page.locator('[name=role][value=SUPPORT]').check()
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toContainText(
    words('refusals')('ADDRESS_IS_PERSONS'),
  )
  await page.locator('[name=email]').fill(email)
  await sendButton(page).click()
  await expect(page.locator('[role=status]')).toContainText(t('staff.done.invited'))
  const colleague = page.url().replace(/\?.*/, '')
  await waitForMail(email, ({ text }) => text.includes('/sign-in'))

  const theirs = await anotherBrowser(browser)
  const support = await theirs.newPage()
  await signInByMail(support, at, email)
  await expect(support).toHaveURL(at('/support'))
  expect((await support.goto(at('/admin')))?.status()).toBe(404)

  // Suspended: out at the next click, and not in again.
  await page.goto(colleague)
  await page.getByRole('button', { name: t('one.access.suspend'), exact: true }).click()
  await expect(page.locator('[role=status]')).toContainText(t('one.access.suspended'))
  await support.goto(at('/support'))
  await expect(support).toHaveURL(/\/sign-in/)
  await page.getByRole('button', { name: t('one.access.reactivate') }).click()
  await expect(page.locator('[role=status]')).toContainText(t('one.access.reactivated'))
  await page.getByRole('button', { name: t('one.factor.do') }).click()
  await expect(page.locator('.error-summary')).toContainText(
    words('refusals')('ASKER_CHECK_MISSING'),
  )
  await page.locator('[name=checked][value=CALLED_BACK]').check()
  await page.getByRole('button', { name: t('one.factor.do') }).click()
  await expect(page.locator('[role=status]')).toContainText(t('one.factor.done'))
  await page.locator('[name=role][value=LEGAL]').check()
  await page.getByRole('button', { name: t('one.role.do') }).click()
  await expect(page.locator('[role=status]')).toContainText(t('one.role.done'))
  await page.locator('.desk-nav a', { hasText: t('nav.history') }).click()
  const thread = page.locator('.thread')
  const told = { account: email, by: 'ADMIN' }
  for (const line of [
    t('history.staff-invited', { ...told, role: 'SUPPORT' }),
    t('history.staff-suspended', told),
    t('history.staff-reactivated', told),
    t('history.factors-reset', { ...told, checked: 'CALLED_BACK' }),
    t('history.staff-role-changed', { ...told, from: 'SUPPORT', to: 'LEGAL' }),
  ]) {
    await expect(thread).toContainText(line)
  }
  await theirs.close()

  for (const path of ['/desk', '/desk/reports', '/support']) {
    expect((await page.goto(at(path)))?.status(), path).toBe(404)
  }
})
