import type { Page } from '@playwright/test'
import { fileForm } from '@/tests/factories/kinds'
import { aPerson } from '@/tests/factories/people'
import { fileAccess } from '@/tests/factories/requests'
import { anotherBrowser, expect, test } from './support/fixtures'
import { close, decideButton, send, sendTicks, tick } from './support/officers'
import { fileRequest, ownNumber, signInDirectly, someAddress, someOfficer } from './support/people'
import { besideThePortal } from './support/portal'

type At = (path: string) => string
type Form = Parameters<typeof fileForm>[0]

/** A request of a kind by someone new, filed now. */
async function filed(form: Form) {
  besideThePortal()
  const email = someAddress()
  const now = Temporal.Now.instant()
  const raw = { name: 'Prov Person', way: 'identity-number', identityNumber: ownNumber() }
  const person = await aPerson({ email, raw, now })
  const { reference } = await fileForm(form, { actor: person, now })
  return { reference, email, person }
}

const toDecide = (page: Page, at: At, reference: string) =>
  page.locator(`.next-step a[href="${at(`/desk/${reference}/decide`)}"]`).click()
const toSend = (page: Page, at: At, reference: string) =>
  page.locator(`.next-step a[href="${at(`/desk/${reference}/send`)}"]`).click()

test('a full erasure takes six actions from opening the case to sent, and "no data" four', async ({
  page,
  context,
  browser,
  at,
}) => {
  const erasure = await filed('erasure')
  const other = await anotherBrowser(browser)
  const access = await fileRequest(await other.newPage(), other, at)
  await other.close()
  await signInDirectly(context, await someOfficer(), 'LEGAL')
  let actions = 0
  const act = async (work: Promise<unknown>) => {
    actions += 1
    await work
  }
  await act(page.goto(at(`/desk/${erasure.reference}`)))
  await act(toDecide(page, at, erasure.reference))
  await page.locator('input[name=way][value=KNOWN_EMAIL]').check()
  await act(decideButton(page).click())
  await expect(page.locator('#tasks form')).not.toHaveCount(0)
  await act(tick(page))
  await act(toSend(page, at, erasure.reference))
  await act(send(page))
  await expect(page).toHaveURL(/sent=1/)
  expect(actions).toBeLessThanOrEqual(6)

  actions = 0
  await act(page.goto(at(`/desk/${access.reference}`)))
  await act(toDecide(page, at, access.reference))
  await page.locator('input[name=result][value=no-data]').check()
  await act(decideButton(page).click())
  await expect(page).toHaveURL(at(`/desk/${access.reference}/send`))
  await page.locator('input[name=way][value=KNOWN_EMAIL]').check()
  await act(send(page))
  await expect(page).toHaveURL(/sent=1/)
  expect(actions).toBeLessThanOrEqual(4)
})

test('a partial refusal is proposed, sent back, approved by another, sent, and read by the person', async ({
  page,
  context,
  browser,
  at,
  words,
}) => {
  const t = words('desk-decide')
  const { reference, email } = await filed('erasure')
  const casePage = at(`/desk/${reference}`)
  await signInDirectly(context, await someOfficer(), 'LEGAL')
  const colleague = await anotherBrowser(browser)
  const second = await colleague.newPage()
  await signInDirectly(colleague, await someOfficer(), 'LEGAL')

  await page.goto(at(`/desk/${reference}/decide`))
  await page.locator('input[name="result.FINANCIAL"][value=kept]').check()
  await page.locator('input[name=way][value=KNOWN_EMAIL]').check()
  await decideButton(page).click()
  // A no without a reason is refused, and what was chosen stays.
  await expect(page.locator('.error-summary')).toContainText(
    words('refusals')('REFUSAL_GROUND_MISSING'),
  )
  await expect(page.locator('input[name="result.FINANCIAL"][value=kept]')).toBeChecked()
  await page.locator('input[name="ground.FINANCIAL"][value=own]').check()
  await page.locator('[name="words.FINANCIAL"]').fill('Vi har en tvist med dig.')
  await page.locator('[name="law.FINANCIAL"]').fill('artikel 17.3 e i GDPR')
  for (const [part, value] of [
    ['day', '31'],
    ['month', '1'],
    ['year', '2030'],
  ] as const) {
    await page.locator(`[name="until.FINANCIAL-${part}"]`).fill(value)
  }
  await decideButton(page).click()
  await expect(page.locator('.letter')).toContainText('Vi har en tvist med dig.')
  await expect(page.locator('.letter')).toContainText('imy@imy.se')
  await send(page)
  await expect(page.locator('.next-step')).toContainText(t('steps.waiting.title'))

  await second.goto(casePage)
  await toSend(second, at, reference)
  await second.locator('[name=comment]').fill('Skriv vilken tvist.')
  await second.locator('button[value=send-back]').click()
  await expect(second).toHaveURL(casePage)
  await page.goto(casePage)
  await toDecide(page, at, reference)
  await expect(page).toHaveURL(/\/decide$/)
  await expect(page.locator('main')).toContainText('Skriv vilken tvist.')
  await page.locator('[name="words.FINANCIAL"]').fill('Vi har en tvist med dig om ett lån.')
  await decideButton(page).click()
  await send(page)
  await expect(page.locator('.next-step')).toContainText(t('steps.waiting.title'))

  await second.goto(at(`/desk/${reference}/send`))
  await second.locator('button[value=approve]').click()
  await expect(second.locator('#tasks form')).not.toHaveCount(0)
  await tick(second)
  await toSend(second, at, reference)
  await send(second)
  await expect(second).toHaveURL(/sent=1/)
  await close(second)
  await colleague.close()

  const own = await anotherBrowser(browser)
  const person = await own.newPage()
  await signInDirectly(own, email, 'DATA_SUBJECT')
  await person.goto(at(`/my/requests/${reference}`))
  const main = person.locator('main')
  await expect(main).toContainText(
    words('request')('view.outcome', { outcome: 'PARTLY', kind: 'ERASURE' }),
  )
  await expect(main).toContainText('om ett lån')
  await expect(main).toContainText('2030')
  await own.close()
})

test('a copy asked for after an erasure was decided is the next step, and no system erases before it', async ({
  page,
  context,
  at,
  words,
}) => {
  const { reference, person } = await filed('erasure')
  await signInDirectly(context, await someOfficer(), 'LEGAL')
  await page.goto(at(`/desk/${reference}/decide`))
  await page.locator('input[name=way][value=KNOWN_EMAIL]').check()
  await decideButton(page).click()
  await expect(page.locator('#tasks form')).not.toHaveCount(0)

  const copy = await fileAccess(person, Temporal.Now.instant())
  await sendTicks(page)
  await expect(page.locator('.error-summary')).toContainText(words('refusals')('COPY_COMES_FIRST'))
  await page.goto(at(`/desk/${reference}`))
  await expect(page.locator('#tasks .notice')).toContainText(copy)
  await page.locator('.next-step a').click()
  await expect(page).toHaveURL(at(`/desk/${copy}`))
})
