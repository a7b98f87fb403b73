import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { z } from 'zod'
import { timeZone } from '@/lib/clock'
import { adoptSettings } from '@/lib/env'
import { say } from '@/lib/log'
import { browserFlags, ensureBrowser, installedBrowser } from './browser'
import { root } from './household'
import { withPortal } from './test-portal'

// Makes the pictures of README.md: walks the way of a request in a portal of its own, in English.

/** The day on the pictures: a month later is Christmas Day, so that the date has something to explain. */
const dayShown = Temporal.PlainDate.from('2026-11-25')
const folder = join(root, 'docs', 'images')
const largestBytes = 150_000
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } }
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 1000 } }

const mailSchema = z.array(
  z.object({ text: z.string(), to: z.array(z.object({ address: z.string() })) }),
)

/** The link of the sign-in mail to an address, once it has arrived in the mail catcher. */
async function signInLink(mailUrl: string, email: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const mails = mailSchema.parse(await (await fetch(`${mailUrl}/api/email`)).json())
    const mine = mails.filter(({ to }) => to.some(({ address }) => address === email))
    const link = mine.map(({ text }) => /https?:\/\/\S+\/sign-in\/confirm\?t=[\w-]+/.exec(text))
    const [found] = link.findLast((match) => match !== null) ?? []
    if (found) return found
    await pause(200)
  }
  throw new Error('No sign-in mail arrived within 20 seconds.')
}

/** Presses the button that sends the page's own form and waits for the page that follows. */
async function press(page: Page): Promise<void> {
  const before = page.url()
  await page.locator('main button[type=submit]').first().click()
  await page.waitForURL((url) => url.href !== before)
}

async function signIn(page: Page, mailUrl: string, email: string): Promise<void> {
  await page.locator('[name=email]').fill(email)
  await press(page)
  await page.goto(await signInLink(mailUrl, email))
  await press(page)
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  const bytes = statSync(path).size
  say(`docs/images/${name}.png  ${Math.round(bytes / 1000)} kB`)
  if (bytes > largestBytes) throw new Error(`${name}.png is larger than ${largestBytes} bytes.`)
}

/** A person on a telephone: the first page, the receipt of a request for everything, and why its date is that day. */
async function asPerson(page: Page, portalUrl: string, mailUrl: string): Promise<void> {
  await page.goto(`${portalUrl}/en`)
  await take(page, 'home')
  await page.goto(`${portalUrl}/en/my/requests/new`)
  await signIn(page, mailUrl, 'sam@example.com')
  await page.locator('[name=name]').fill('Sam Example')
  await page.locator('[name=identityNumber]').fill('19900101-9802')
  await press(page) // who you are
  await page.goto(`${portalUrl}/en/my/requests/new/access/scope`)
  await press(page) // everything
  await press(page) // check and send
  await page.locator('.receipt').waitFor()
  await take(page, 'receipt')
  const why = page.locator('main details', { has: page.locator('.steps') })
  await why.locator('summary').click()
  await why.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 20))
  await take(page, 'dates')
}

/** Legal at a desk: the case that came in last. */
async function asLegal(page: Page, portalUrl: string, mailUrl: string): Promise<void> {
  await page.goto(`${portalUrl}/en/sign-in`)
  await signIn(page, mailUrl, 'legal@example.com')
  await page.locator('main button[type=submit]').last().click() // the second factor: not now
  await page.locator('main a[href^="/en/desk/INS-"]').last().click()
  await page.waitForURL(/\/desk\/INS-/)
  await page.locator('.steps').first().waitFor()
  await take(page, 'case')
}

/** How far the portal's clock is moved: whole days from the start of this process to the day on the pictures. */
function toTheDayShown(): string {
  const started = Temporal.Instant.fromEpochMilliseconds(Math.round(performance.timeOrigin))
  const date = started.toZonedDateTimeISO(timeZone).toPlainDate()
  return date.until(dayShown, { largestUnit: 'days' }).toString()
}

async function takeAll(portalUrl: string, mailUrl: string): Promise<true> {
  mkdirSync(folder, { recursive: true })
  const executablePath = installedBrowser()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: browserFlags,
  })
  const pageOf = async (options: BrowserContextOptions) =>
    (await browser.newContext({ locale: 'en-GB', ...options })).newPage()
  try {
    await asPerson(await pageOf(phone), portalUrl, mailUrl)
    await asLegal(await pageOf(desk), portalUrl, mailUrl)
    return true
  } finally {
    await browser.close()
  }
}

if (!ensureBrowser()) {
  say('There is no Chromium and none could be installed: install one, for example with apt-get.')
  process.exit(1)
}
adoptSettings({ TRIAL_CLOCK: toTheDayShown() })
const taken = await withPortal(
  ({ PORTAL_URL = '', MAIL_URL = '' }) => takeAll(PORTAL_URL, MAIL_URL),
  { SECOND_FACTOR: 'offered' },
)
process.exit(taken ? 0 : 1)
