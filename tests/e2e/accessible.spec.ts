import { randomInt } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Locale, toLocale } from '@/lib/i18n/locales'
import { identityNumberOf } from '@/tests/factories/identity-numbers'
import { anotherBrowser, expect, test } from './support/fixtures'
import {
  beginRequest,
  fileRequest,
  sendButton,
  setUpApp,
  signInDirectly,
  someAddress,
  someOfficer,
} from './support/people'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
type Look = { width: 320 | 1280; colorScheme: 'light' | 'dark'; forcedColors: 'none' | 'active' }

/** The sample of every run: each width, each scheme and forced colours are seen in one language, and each width in both. */
const looks: Record<Locale, Look[]> = {
  sv: [
    { width: 320, colorScheme: 'light', forcedColors: 'none' },
    { width: 1280, colorScheme: 'dark', forcedColors: 'none' },
  ],
  en: [
    { width: 320, colorScheme: 'dark', forcedColors: 'active' },
    { width: 1280, colorScheme: 'light', forcedColors: 'none' },
  ],
}

test.describe.configure({ timeout: 240_000 })
test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'axe itself is a script')

/** The page in each look of its language: no violation, nothing wider than the screen, targets large enough. */
async function examine(page: Page, what: string): Promise<void> {
  const lang = await page.locator('html').getAttribute('lang')
  for (const { width, ...media } of looks[toLocale(lang)]) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia(media)
    // No page of ours has frames: without them axe needs no second page to sum up in.
    const axe = new AxeBuilder({ page }).withTags(rules).setLegacyMode()
    // In forced colours the person's own choice decides, which axe cannot see.
    if (media.forcedColors === 'active') axe.disableRules('color-contrast')
    const { violations } = await axe.analyze()
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`,
    )
    expect(found, `${what} at ${width} px, ${media.colorScheme}, ${media.forcedColors}`).toEqual([])
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(content, `${what} fits ${width} px`).toBeLessThanOrEqual(screen ?? 0)
  }
}

test('the public pages are accessible', async ({ page, at, complaints }) => {
  const paths = [
    '/',
    '/rights',
    '/policy',
    '/cookies',
    '/accessibility',
    '/under-18',
    '/deadline?received=2026-01-31&suspendedDays=34',
    '/deadline?received=x&suspendedDays=x',
    '/sign-in',
    '/sign-in/check',
    '/sign-in/eid/refused',
    '/sign-in/eid/conflict',
    '/sign-in/confirm?t=x',
    '/task?t=x',
    '/nothing-here',
  ]
  for (const path of paths) {
    await page.goto(at(path))
    await examine(page, path)
  }
  expect(complaints).toEqual([])
})

test('the ways in are accessible', async ({ page, at }) => {
  for (const path of ['/start', '/protected-identity', '/guardian']) {
    await page.goto(at(path))
    await examine(page, path)
  }
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await examine(page, 'the guardian form with errors')

  // Someone whom no account knows shows an eID: only an address is asked for.
  await page.goto(at('/sign-in'))
  await page.locator('main a.button[href^="/api/eid/start"]').click()
  await page.locator('[name=name]').fill('Åsa Öberg')
  await page.locator('[name=number]').fill(identityNumberOf('1984-02-03', randomInt(100, 980)))
  await page.locator('button[value=typed]').click()
  await expect(page).toHaveURL(at('/sign-in/eid'))
  await examine(page, '/sign-in/eid')
})

test('the pages of a person are accessible, empty, with errors and filled', async ({
  page,
  context,
  browser,
  at,
}) => {
  const fresh = await anotherBrowser(browser)
  const stranger = await fresh.newPage()
  await signInDirectly(fresh, someAddress(), 'DATA_SUBJECT')
  await stranger.goto(at('/welcome'))
  await examine(stranger, 'welcome')
  await sendButton(stranger).click()
  await expect(stranger.locator('.error-summary')).toBeVisible()
  await examine(stranger, 'welcome with errors')
  await stranger.goto(at('/my/consents'))
  await examine(stranger, 'consents')
  await stranger.locator('[name=purposes][value=ALL]').check()
  await sendButton(stranger).click()
  await expect(stranger).toHaveURL(/\/done$/)
  await examine(stranger, 'consents withdrawn')
  await fresh.close()

  await beginRequest(page, context, at)
  await examine(page, 'scope')
  await page.locator('input[value=selected]').check()
  await sendButton(page).click()
  await expect(page).toHaveURL(/categories$/)
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await examine(page, 'categories with errors')
  await page.locator('input[value=CONTACT]').check()
  await sendButton(page).click()
  await expect(page).toHaveURL(/period$/)
  await page.locator('input[value=between]').check()
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await examine(page, 'period with errors')
  await page.locator('input[value=all]').check()
  await sendButton(page).click()
  await expect(page).toHaveURL(/check$/)
  await examine(page, 'check answers')
  await sendButton(page).click()
  await expect(page).toHaveURL(/receipt$/)
  await page.locator('details summary').first().click()
  await examine(page, 'receipt')
  await page.goto(page.url().replace('/receipt', ''))
  await examine(page, 'request')
  for (const path of ['/my', '/my/profile', '/account/sessions']) {
    await page.goto(at(path))
    await examine(page, path)
  }
})

test('the pages of the second factor are accessible', async ({ page, context, at }) => {
  const confirmed = { confirmed: false }
  const email = await someOfficer()
  await signInDirectly(context, email, 'SUPPORT', confirmed)
  await signInDirectly(context, email, 'SUPPORT', confirmed)
  await page.goto(at('/sign-in/second-factor'))
  await examine(page, 'setting up')
  await sendButton(page).click()
  await expect(page).toHaveURL(/second-factor\/app/)
  await page.locator('details summary').first().click()
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await examine(page, 'the app with an error')
  await page.goto(at('/sign-in/second-factor'))
  await setUpApp(page)
  await page.goto(at('/sign-in/second-factor/codes'))
  await sendButton(page).click()
  await expect(page.locator('.recovery-codes')).toBeVisible()
  await examine(page, 'the codes')
  await page.goto(at('/account/security'))
  await examine(page, 'the own sign-in')
  await page.goto(at('/account/sessions'))
  await examine(page, 'the own sessions')
})

test('the pages of the desk are accessible', async ({ page, context, browser, at }) => {
  const other = await anotherBrowser(browser)
  const { reference } = await fileRequest(await other.newPage(), other, at)
  await other.close()
  await signInDirectly(context, 'legal@example.com', 'LEGAL')
  for (const path of [
    '/desk',
    '/desk?due=month',
    '/desk/my-day',
    '/desk/keys',
    '/desk/reports',
    `/desk/${reference}`,
    `/desk/${reference}/decide`,
    `/desk/${reference}/ask/identity`,
    `/desk/${reference}/extend`,
    '/desk/lines',
    '/desk/register',
    `/desk/${reference}/answer`,
    `/desk/${reference}/send`,
    `/desk/${reference}/tasks/collect`,
    `/desk/${reference}/tasks/recipients`,
  ]) {
    await page.goto(at(path))
    await examine(page, path)
  }
})

test('the pages of support and admin are accessible', async ({ page, context, browser, at }) => {
  const other = await anotherBrowser(browser)
  const { reference } = await fileRequest(await other.newPage(), other, at)
  await other.close()
  await signInDirectly(context, 'support@example.com', 'SUPPORT')
  await page.goto(at('/support'))
  await examine(page, '/support')
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await examine(page, '/support with errors')
  for (const [term, what] of [
    ['nobody@example.com', 'nobody found'],
    [reference, 'a case found'],
  ] as const) {
    await page.goto(at('/support'))
    await page.locator('[name=term]').fill(term)
    await sendButton(page).click()
    await expect(page.locator('.say')).toBeVisible()
    await examine(page, what)
  }
  await page.goto(at('/support/take-down'))
  await examine(page, '/support/take-down')
  await signInDirectly(context, 'admin@example.com', 'ADMIN')
  for (const path of ['/admin', '/admin/invite', '/admin/history']) {
    await page.goto(at(path))
    await examine(page, path)
  }
  await page.goto(at('/admin'))
  await page.locator('main table a', { hasText: 'legal2@' }).click()
  await expect(page).toHaveURL(/\/admin\/staff\/[\w-]+$/)
  await examine(page, 'a colleague')
})
