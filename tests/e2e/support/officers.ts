import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** The button that makes a decision. */
export const decideButton = (page: Page) => page.locator('button[name=then][value=decide]')

/** Presses the button of the page that sends, once the browser stands on it: the pages before have forms of their own. */
export async function send(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/send(\?|#|$)/)
  const form = page.locator('form', { has: page.locator('input[name=version]') })
  await form.locator('button').last().click()
}

/** Checks every system that is left and sends the form of it, whatever comes of it. */
export async function sendTicks(page: Page): Promise<void> {
  await page.waitForLoadState()
  const form = page.locator('#tasks form', { has: page.locator('input[type=checkbox]') }).first()
  for (const box of await form.locator('input[type=checkbox]').all()) await box.check()
  await form.locator('button[type=submit]').click()
}

/** Ticks every system that is left, if any is, and stands on the case again. */
export async function tick(page: Page): Promise<void> {
  await sendTicks(page)
  await expect(page).toHaveURL(/ticked=1/)
}

/** Says that who asks is known by the e-mail on record, where the page still asks how it was checked. The page has been gone to. */
export async function checkIdentity(page: Page): Promise<void> {
  const way = page.locator('input[name=way][value=KNOWN_EMAIL]')
  if ((await way.count()) > 0) await way.check()
}

/** Closes an answered case, from its page. */
export async function close(page: Page): Promise<void> {
  await page.locator('#closing button').click()
  await expect(page.locator('#closing')).toHaveCount(0)
}
