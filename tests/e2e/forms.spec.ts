import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { signInPartsOf, waitForMail } from './support/mail-catcher'
import {
  referenceIn,
  sayWhoYouAre,
  sendButton,
  signInDirectly,
  someAddress,
  someNumber,
} from './support/people'

const typedFields = 'main :is(textarea, input:not([type=hidden], [type=radio], [type=checkbox]))'
const summary = (page: Page) => page.locator('.error-summary')
const chosen = (page: Page, value: string): Locator => page.locator(`main input[value="${value}"]`)

async function choose(page: Page, ...values: string[]): Promise<void> {
  for (const value of values) await chosen(page, value).check()
}

/** The pages one comes past, in order; the same page shown again, with its errors, is no page more. */
function countPages(page: Page): string[] {
  const seen: string[] = []
  page.on('framenavigated', (frame) => {
    const { pathname, protocol } = new URL(frame.url())
    if (frame !== page.mainFrame() || protocol === 'about:') return
    if (seen.at(-1) !== pathname) seen.push(pathname)
  })
  return seen
}

/** How many fields on this page something was typed into. */
function countTyped(page: Page): Promise<number> {
  return page
    .locator(typedFields)
    .evaluateAll((fields) => fields.filter((field) => 'value' in field && field.value).length)
}

/** From the very first page to what one can do; who is signed in is asked nothing on the way. */
async function fromTheStart(page: Page, at: (path: string) => string): Promise<void> {
  await page.goto(at('/start'))
  await page.locator(`main a[href="${at('/my/requests/new')}"]`).click()
  await expect(page).toHaveURL(at('/my/requests/new'))
}

/** The receipt on the page, and the one by mail. */
async function expectReceipt(page: Page, email: string): Promise<void> {
  await expect(page).toHaveURL(/\/receipt$/)
  const reference = referenceIn(page)
  const mail = await waitForMail(email, (each) => each.subject.includes(reference))
  expect(mail.text).toContain(`/my/requests/${reference}`)
}

test('a first visit leads to the receipt of a copy in few pages, and then to erasure', async ({
  page,
  at,
  words,
}) => {
  const [request, refusals] = [words('request'), words('refusals')]
  const email = someAddress()
  const pages = countPages(page)
  await page.goto(at('/'))
  await page.locator(`main a[href="${at('/start')}"]`).click()
  await page.locator(`main a[href="${at('/my/requests/new')}"]`).click()
  await page.locator('[name=email]').fill(email)
  await page.waitForLoadState()
  let typed = await countTyped(page)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/sign-in/check'))
  const mail = await waitForMail(email, (each) => /confirm\?t=/.test(each.text))
  await page.goto(signInPartsOf(mail).link)
  await sendButton(page).click()
  await page.locator('[name=name]').fill('Åsa Öberg')
  await page.locator('[name=identityNumber]').fill(someNumber)
  await page.waitForLoadState()
  typed += await countTyped(page)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new'))
  const before = pages.length - 1
  await page.getByRole('link', { name: request('cards.access') }).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/scope'))
  await expect(page.locator('main'), 'what happens then is told first').toContainText(
    request('then.title'),
  )
  await page.waitForLoadState()
  await expect(page.locator(typedFields)).toHaveCount(0)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/check'))
  await page.waitForLoadState()
  await expect(page.locator(typedFields)).toHaveCount(0)
  await sendButton(page).click()
  await expect(page).toHaveURL(/\/receipt$/)
  expect(pages.length - before, pages.join(' ')).toBeLessThanOrEqual(6)
  expect(pages.length, pages.join(' ')).toBeLessThanOrEqual(12)
  expect(typed).toBeLessThanOrEqual(5)
  await expectReceipt(page, email)

  await page.getByRole('link', { name: request('thenErase.link') }).click()
  await expect(page).toHaveURL(at('/my/requests/new/erasure/scope'))
  await choose(page, 'selected')
  await sendButton(page).click()
  await expect(page).toHaveURL(/categories$/)
  await sendButton(page).click()
  await expect(summary(page)).toContainText(refusals('CATEGORIES_EMPTY'))
  await choose(page, 'CONTACT')
  await sendButton(page).click()
  await expect(page).toHaveURL(/ground$/)
  await choose(page, 'not-needed')
  await sendButton(page).click()
  await expect(page, 'a copy is under way: which comes first?').toHaveURL(/order$/)
  await expect(chosen(page, 'copy-first')).toBeChecked()
  await sendButton(page).click()
  await expect(page).toHaveURL(/check$/)
  await expect(page.locator('.summary-list')).toContainText(request('ground.not-needed'))
  await expect(page.locator('.summary-list')).toContainText(request('order.copy-first'))
  await sendButton(page).click()
  await expectReceipt(page, email)
  await expect(page.locator('main')).toContainText(request('receipt.after'))
})

async function choosePdf(page: Page, name: string, mimeType = 'application/pdf'): Promise<void> {
  const buffer = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')
  await page.locator('[name=file]').setInputFiles({ name, mimeType, buffer })
}

test('a rectification keeps what was typed while something is missing, and takes files along', async ({
  page,
  context,
  at,
  words,
}) => {
  const [request, refusals, evidence] = [words('request'), words('refusals'), words('evidence')]
  const email = someAddress()
  await signInDirectly(context, email, 'DATA_SUBJECT')
  await page.goto(at('/welcome'))
  await sayWhoYouAre(page)
  await expect(page).toHaveURL(at('/my/requests/new'))
  await fromTheStart(page, at)
  await page.getByRole('link', { name: request('cards.rectification') }).click()
  await expect(page).toHaveURL(at('/my/requests/new/rectification/fields'))
  await sendButton(page).click()
  await expect(summary(page)).toContainText(refusals('FIELDS_EMPTY'))
  await choose(page, 'CONTACT.name', 'FINANCIAL.bank')
  await sendButton(page).click()
  await expect(page).toHaveURL(/values$/)
  const [name, bank] = ['CONTACT.name', 'FINANCIAL.bank'].map((field) =>
    page.locator(`[name="value.${field}"]`),
  ) as [Locator, Locator]
  await name.fill('Åsa 🌲 أوبرغ')
  await bank.fill('x'.repeat(10_000))
  await sendButton(page).click()
  await expect(summary(page)).toContainText(refusals('TEXT_TOO_LONG', { longest: 500 }))
  await expect(name).toHaveValue('Åsa 🌲 أوبرغ')
  await expect(bank).toHaveValue('x'.repeat(10_000))
  await bank.fill('Provbanken')
  await sendButton(page).click()
  await expect(page).toHaveURL(/evidence$/)
  await choosePdf(page, 'bild.png', 'image/png')
  await sendButton(page).click()
  await expect(summary(page)).toContainText(refusals('FILE_CONTENT_MISMATCH'))
  await choosePdf(page, 'fel fil.pdf')
  await page.getByRole('button', { name: evidence('more') }).click()
  const kept = page.locator('.kept-files li')
  await expect(kept).toContainText(['fel fil.pdf'])
  await expect(summary(page)).toHaveCount(0)
  await choosePdf(page, 'intyg åäö.pdf')
  await sendButton(page).click()
  await expect(page).toHaveURL(/meanwhile$/)
  await sendButton(page).click()
  await expect(summary(page)).toContainText(refusals('MEANWHILE_MISSING'))
  await choose(page, 'yes')
  await sendButton(page).click()
  await expect(page).toHaveURL(/check$/)
  await expect(page.locator('.summary-list')).toContainText('Åsa 🌲 أوبرغ')
  await expect(page.locator('.summary-list')).toContainText('fel fil.pdf')
  await page
    .locator(`main a[href="${at('/my/requests/new/rectification/evidence')}"]`)
    .first()
    .click()
  await kept.filter({ hasText: 'fel fil.pdf' }).getByRole('button').click()
  await expect(page.locator('main')).toContainText(evidence('removed'))
  await expect(kept).toHaveCount(1)
  await sendButton(page).click()
  await expect(page).toHaveURL(/check$/)
  await expect(page.locator('.summary-list')).not.toContainText('fel fil.pdf')
  await page
    .locator(`main a[href="${at('/my/requests/new/rectification/values')}"]`)
    .first()
    .click()
  await expect(name).toHaveValue('Åsa 🌲 أوبرغ')
  await sendButton(page).click()
  await expect(page).toHaveURL(/check$/)
  await sendButton(page).click()
  await expectReceipt(page, email)
  await expect(page.locator('.receipt')).not.toContainText('Provbanken')
  const toRequest = page.locator(`main a[href="${at(`/my/requests/${referenceIn(page)}`)}"]`)
  await expect(toRequest, 'the way to add what shows it, and to the request').toHaveCount(2)
  await toRequest.last().click()
  await expect(page).not.toHaveURL(/\/receipt$/)
  const downloading = page.waitForEvent('download')
  await page.locator('.summary-list').getByRole('link', { name: 'intyg åäö.pdf' }).click()
  expect((await downloading).suggestedFilename()).toBe('intyg åäö.pdf')
})

test('restriction, objection, consent and anything else each end at a receipt', async ({
  page,
  context,
  at,
  words,
}) => {
  test.slow()
  const [request, refusals] = [words('request'), words('refusals')]
  const email = someAddress()
  await signInDirectly(context, email, 'DATA_SUBJECT')
  await page.goto(at('/welcome'))
  await sayWhoYouAre(page)
  await expect(page).toHaveURL(at('/my/requests/new'))
  await fromTheStart(page, at)

  await page.getByRole('link', { name: request('cards.restriction') }).click()
  await expect(page).toHaveURL(/situation$/)
  await sendButton(page).click()
  await expect(summary(page)).toContainText(refusals('SITUATION_MISSING'))
  await choose(page, 'needs-for-claim')
  await sendButton(page).click()
  await expect(page).toHaveURL(/scope$/)
  await page.goto(at('/my/requests/new/restriction/situation'))
  await expect(chosen(page, 'needs-for-claim')).toBeChecked()
  await page.goto(at('/my/requests/new/restriction/check'))
  await expect(page, 'a skipped question is asked').toHaveURL(/scope$/)
  await sendButton(page).click()
  await expect(page).toHaveURL(/check$/)
  await sendButton(page).click()
  await expectReceipt(page, email)

  await fromTheStart(page, at)
  await page.getByRole('link', { name: request('cards.objection') }).click()
  await expect(page).toHaveURL(/about$/)
  await sendButton(page).click()
  await expect(summary(page)).toContainText(refusals('OBJECTION_MISSING'))
  await choose(page, 'direct-marketing')
  await sendButton(page).click()
  await expect(page).toHaveURL(/check$/)
  await sendButton(page).click()
  await expectReceipt(page, email)
  await expect(page.locator('.receipt')).toContainText(request('about.direct-marketing'))

  await page.goto(at('/my/requests/new/objection'))
  await choose(page, 'purposes')
  await sendButton(page).click()
  await expect(page).toHaveURL(/purposes$/)
  await sendButton(page).click()
  await expect(summary(page)).toContainText(refusals('PURPOSES_EMPTY'))
  await choose(page, 'ANALYSE_AND_IMPROVE')
  await sendButton(page).click()
  await expect(page, 'no reason is asked for').toHaveURL(/check$/)
  await expect(page.locator('.summary-list')).toContainText(request('kind.CONSENT_WITHDRAWAL'))
  await sendButton(page).click()
  await expect(page).toHaveURL(/\/my\/consents\/INS-.+\/done$/)

  await fromTheStart(page, at)
  await page.getByRole('link', { name: request('cards.other') }).click()
  await expect(page).toHaveURL(/text$/)
  await page.locator('[name=text]').fill('x'.repeat(10_000))
  await sendButton(page).click()
  await expect(summary(page)).toContainText(refusals('TEXT_TOO_LONG', { longest: 8_000 }))
  await expect(page.locator('[name=text]')).toHaveValue('x'.repeat(10_000))
  await page.locator('[name=text]').fill('Vem har fått mina uppgifter? 🌲')
  await sendButton(page).click()
  await expect(page).toHaveURL(/check$/)
  await sendButton(page).click()
  await expectReceipt(page, email)

  await page.goto(at('/my'))
  await expect(page.locator('.request-list li')).toHaveCount(4)
})
