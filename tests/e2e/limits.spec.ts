import { randomInt } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { Page, Response } from '@playwright/test'
import pg from 'pg'
import { env } from '@/lib/env'
import type { LimitName } from '@/lib/rights/limits'
import { keepRow, usedUp } from '@/tests/factories/limits'
import { expect, test } from './support/fixtures'
import { fileRequest, sendButton } from './support/people'
import { besideThePortal } from './support/portal'

async function useUp(name: LimitName, whose: string): Promise<void> {
  besideThePortal()
  const { key, points, expire } = await usedUp(name, whose)
  const client = new pg.Client(env().databaseUrl)
  await client.connect()
  await client.query(keepRow, [key, points, expire])
  await client.end()
}

/** The account that filed a request. */
async function accountOf(reference: string): Promise<string> {
  besideThePortal()
  const client = new pg.Client(env().databaseUrl)
  await client.connect()
  const found = await client.query('SELECT "filedById" FROM "Request" WHERE "reference" = $1', [
    reference,
  ])
  await client.end()
  return String(found.rows[0]?.filedById)
}

async function answerTo(page: Page, press: () => Promise<void>): Promise<Response> {
  const [answer] = await Promise.all([
    page.waitForResponse((each) => each.request().method() === 'POST'),
    press(),
  ])
  return answer
}

function expectWait(headers: Record<string, string>): void {
  expect(Number(headers['retry-after'])).toBeGreaterThan(60)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
}

test('a network that asks too often is told when to go on, with what it typed still there', async ({
  page,
  at,
  words,
  complaints,
}) => {
  const network = `192.0.${randomInt(256)}.${randomInt(1, 255)}`
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': network })
  await page.goto(at('/sign-in'))
  await useUp('sign-in-network', network)
  await page.locator('[name=email]').fill('someone@example.com')
  const answer = await answerTo(page, () => sendButton(page).click())
  expect(answer.status()).toBe(429)
  expectWait(answer.headers())
  await expect(page.locator('.error-summary')).toContainText(/20\d\d/)
  await expect(page.locator('[name=email]')).toHaveValue('someone@example.com')
  await useUp('task-network', network)
  const tried = await page.goto(at('/task?t=guessed'))
  expect(tried?.status()).toBe(429)
  expectWait(tried?.headers() ?? {})
  await expect(page.locator('h1')).toHaveText(words('errors')('busy.title'))
  complaints.length = 0 // the browser notes each answer of 429
})

test('someone who uploads and downloads too much reads why, and keeps the text', async ({
  page,
  context,
  at,
  words,
  complaints,
  javaScriptEnabled,
}) => {
  const t = words('errors')
  const { reference } = await fileRequest(page, context, at)
  const account = await accountOf(reference)
  await useUp('upload-person', account)
  await page.goto(at(`/my/requests/${reference}/write`))
  await page.locator('[name=text]').fill('Hej! Här är 🦉 beviset.')
  const buffer = Buffer.from('%PDF-1.7\n%%EOF\n')
  const file = { name: 'bevis.pdf', mimeType: 'application/pdf', buffer }
  await page.locator('[name=file]').setInputFiles(file)
  const answer = await answerTo(page, () => sendButton(page).click())
  expect(answer.status()).toBe(429)
  expectWait(answer.headers())
  await expect(page.locator('h1')).toHaveText(t('busy.title'))
  await expect(page.locator('main')).toContainText(/20\d\d/)
  if (javaScriptEnabled !== false) {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  }
  await page.getByRole('link', { name: t('busy.back') }).click()
  await expect(page.locator('[name=text]')).toHaveValue('Hej! Här är 🦉 beviset.')

  await useUp('download-person', account)
  const path = `/api/requests/${reference}/files/none`
  const refused = await page.request.get(path, { headers: { Accept: 'application/json' } })
  expect(refused.status()).toBe(429)
  expectWait(refused.headers())
  expect(refused.headers()['content-type']).toBe('application/problem+json')
  const read = await page.request.get(path, { headers: { Accept: 'text/html' } })
  expect(read.status()).toBe(429)
  expect(read.headers()['x-content-type-options']).toBe('nosniff')
  complaints.length = 0
})
