import { makeAccount } from '@/prisma/seed'
import { replaceDraft } from '@/tests/factories/stale-drafts'
import { expireSessions } from './support/arrange'
import { awake } from './support/awake'
import { anotherBrowser, expect, test } from './support/fixtures'
import {
  beginRequest,
  fileRequest,
  referenceIn,
  sendButton,
  signInDirectly,
} from './support/people'

test('a narrowed request keeps its answers over a closed browser, and can be changed', async ({
  page,
  context,
  browser,
  at,
  words,
}) => {
  const refusals = words('refusals')
  const email = await beginRequest(page, context, at)
  await page.locator('input[value=selected]').check()
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/categories'))
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toContainText(refusals('CATEGORIES_EMPTY'))
  await page.locator('input[value=FINANCIAL]').check()
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/period'))
  await page.locator('input[value=between]').check()
  for (const [name, value] of Object.entries({
    'from-day': '1',
    'from-month': '5',
    'from-year': '2025',
    'to-day': '1',
    'to-month': '4',
    'to-year': '2025',
  })) {
    await page.locator(`[name=${name}]`).fill(value)
  }
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toContainText(refusals('PERIOD_REVERSED'))
  await expect(page.locator('[name=from-month]')).toHaveValue('5')
  await page.locator('[name=to-month]').fill('6')
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/check'))

  const later = await anotherBrowser(browser)
  await signInDirectly(later, email, 'DATA_SUBJECT')
  const tab = await later.newPage()
  await tab.goto(at('/my/requests/new/access/check'))
  await expect(tab.locator('.summary-list')).toContainText('2025')
  await tab
    .locator(`a[href="${at('/my/requests/new/access/period')}"]`)
    .first()
    .click()
  await expect(tab.locator('[name=from-day]')).toHaveValue(/^0?1$/)
  await later.close()
})

test('answers to questions that have changed are asked for again, and stand there', async ({
  page,
  context,
  at,
  words,
}) => {
  const email = await beginRequest(page, context, at)
  const actor = await makeAccount(email, 'DATA_SUBJECT')
  const selected = { scope: 'selected', categories: ['FINANCIAL'] }
  const now = Temporal.Now.instant()
  await replaceDraft(actor, 'access', { formVersion: 0, ...selected }, now)
  await page.goto(at('/my/requests/new/access/check'))
  await expect(page).toHaveURL(at('/my/requests/new/access/scope'))
  await expect(page.locator('.notice')).toContainText(words('request')('stale.title'))
  await expect(page.locator('input[value=selected]')).toBeChecked()
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/categories'))
  await expect(page.locator('input[value=FINANCIAL]')).toBeChecked()
  await expect(page.locator('input[value=CONTACT]')).not.toBeChecked()
})

test('a skipped question is asked', async ({ page, context, at }) => {
  await beginRequest(page, context, at)
  await page.goto(at('/my/requests/new/access/check'))
  await expect(page).toHaveURL(at('/my/requests/new/access/scope'))
})

test('a forged field is refused with words, and nothing of it is kept', async ({
  page,
  context,
  at,
  words,
}) => {
  const refusals = words('refusals')
  const problems = page.locator('.error-summary')
  const forge = async (name: string, value: string) => {
    await awake(page)
    await page
      .locator(`input[name="${name}"]`)
      .first()
      .evaluate((field, forged) => {
        field.setAttribute('value', forged)
      }, value)
  }
  await beginRequest(page, context, at)
  await forge('scope', 'everybody')
  await page.locator('[name=scope]').first().check()
  await sendButton(page).click()
  await expect(problems).toContainText(refusals('SCOPE_MISSING'))
  for (const [name, value] of [
    ['step', '__proto__'],
    ['form', 'minor-erasure'],
  ] as const) {
    await page.goto(at('/my/requests/new/access/scope'))
    await forge(name, value)
    await sendButton(page).click()
    await expect(problems).toContainText(refusals('NOT_FOUND'))
  }
  await page.goto(at('/my/requests/new/access/scope'))
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/check'))
  for (const [name, value, code] of [
    ['version', '7', 'DRAFT_CHANGED'],
    ['draft', 'c3b6b9f2-0000-4000-8000-000000000000', 'DRAFT_INCOMPLETE'],
  ] as const) {
    await page.goto(at('/my/requests/new/access/check'))
    await forge(name, value)
    await sendButton(page).click()
    await expect(problems).toContainText(refusals(code))
  }
  await page.goto(at('/my'))
  await expect(page.locator('.request-list li')).toHaveCount(0)
})

test('sending twice, from the same page or another tab, files one request', async ({
  page,
  context,
  at,
}) => {
  await beginRequest(page, context, at)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/check'))
  const second = await context.newPage()
  await second.goto(at('/my/requests/new/access/check'))
  await sendButton(page).dblclick()
  await expect(page).toHaveURL(/\/receipt$/)
  await sendButton(second).click()
  await expect(second).toHaveURL(/\/receipt$/)
  expect(referenceIn(second)).toBe(referenceIn(page))
  await page.goto(at('/my'))
  await expect(page.locator('.request-list li')).toHaveCount(1)
})

test('a draft that changed in another tab is shown again before it is sent', async ({
  page,
  context,
  at,
  words,
}) => {
  const request = words('request')
  const refusals = words('refusals')
  await beginRequest(page, context, at)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/check'))
  const other = await context.newPage()
  await other.goto(at('/my/requests/new/access/scope'))
  await other.locator('input[value=selected]').check()
  await sendButton(other).click()
  await expect(other).toHaveURL(at('/my/requests/new/access/categories'))
  await other.locator('input[value=CONTACT]').check()
  await sendButton(other).click()
  await expect(other).toHaveURL(at('/my/requests/new/access/period'))
  await sendButton(other).click()
  await expect(other).toHaveURL(at('/my/requests/new/access/check'))
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toContainText(refusals('DRAFT_CHANGED'))
  await expect(page.locator('.summary-list')).toContainText(request('asked.allTime'))
  const tab = await context.newPage()
  await tab.goto(at('/my'))
  await expect(tab.locator('.request-list li')).toHaveCount(0)
  await sendButton(page).click()
  await expect(page, 'what is now shown can be sent').toHaveURL(/\/receipt$/)
})

test('a session that ended in the middle loses nothing that was typed', async ({
  page,
  context,
  at,
}) => {
  const email = await beginRequest(page, context, at)
  await page.locator('input[value=selected]').check()
  await expireSessions(email)
  await sendButton(page).click()
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await signInDirectly(context, email, 'DATA_SUBJECT')
  await page.goto(at('/my/requests/new/access/scope'))
  await expect(page.locator('input[value=selected]')).toBeChecked()
})

test('an unknown reference and that of someone else look alike: not found, with a page', async ({
  page,
  context,
  browser,
  at,
  words,
}) => {
  const errors = words('errors')
  const { reference } = await fileRequest(page, context, at)
  const other = await anotherBrowser(browser)
  const stranger = await other.newPage()
  await beginRequest(stranger, other, at)
  const bodies: string[] = []
  for (const unknown of [reference, 'INS-0000-0000', 'nonsense']) {
    for (const path of [
      `/my/requests/${unknown}`,
      `/my/requests/${unknown}/receipt`,
      `/desk/${unknown}`,
      '/desk',
    ]) {
      const answer = await stranger.goto(at(path))
      expect(answer?.status(), path).toBe(404)
      await expect(stranger.locator('h1')).toHaveText(errors('missing.title'))
      await stranger.waitForLoadState()
      bodies.push(await stranger.locator('main').innerText())
    }
  }
  expect(new Set(bodies).size).toBe(1)
  await other.close()
})
