import { markProtected } from '@/lib/casework/people/mark-protected'
import { now } from '@/lib/clock'
import { makeAccount } from '@/prisma/seed'
import { anotherBrowser, expect, test } from './support/fixtures'
import { waitForMail } from './support/mail-catcher'
import { fileRequest, ownNumber, sendButton, signInDirectly, someAddress } from './support/people'

const purpose = 'CALLER_ASKS'

test('an agent finds a case in two actions, reads the sentence out, and helps the caller on', async ({
  page,
  context,
  browser,
  at,
  words,
}) => {
  const t = words('support')
  const person = await anotherBrowser(browser)
  const number = ownNumber()
  const { email, reference } = await fileRequest(await person.newPage(), person, at, number)
  await signInDirectly(context, someAddress(), 'SUPPORT')
  let actions = 0
  const act = async (action: Promise<unknown>) => {
    actions += 1
    await action
  }
  await page.goto(at('/support'))
  await expect(page.locator(`[name=purpose][value=${purpose}]`)).toBeChecked()

  // Nothing and nonsense: said how to put it right, what was typed is kept.
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toContainText(words('refusals')('LOOK_UP_MISSING'))
  await page.goto(at('/support'))

  await act(page.locator('[name=term]').fill(reference.toLowerCase()))
  await act(sendButton(page).click())
  await expect(page.locator('main')).toContainText(reference)
  expect(actions, 'A5').toBeLessThanOrEqual(2)
  expect(page.url(), 'nothing of whom it is').not.toContain(reference)
  await expect(page.locator('.say')).toContainText(t('say.title'))
  await expect(page.locator('main')).not.toContainText(email)

  // The caller check says yes or no, and keeps what was said to ask again.
  const check = page.locator('#caller')
  await check.locator('[name=said]').fill('Nils Holgersson')
  await check.locator('button[type=submit]').click()
  await expect(page.locator('.error-summary')).toContainText(
    words('refusals')('CALLER_DOES_NOT_FIT'),
  )
  await check.locator('[name=fact][value=email]').check()
  await check.locator('[name=said]').fill(email)
  await check.locator('button[type=submit]').click()
  await expect(check).toContainText(t('check.fits'))

  // The status goes to the address on the case, a note to legal.
  await page.getByRole('button', { name: t('mail.do') }).click()
  await expect(page.locator('main')).toContainText(t('mail.done'))
  const mail = await waitForMail(email, ({ subject }) => subject.includes(reference))
  expect(mail.text).toContain(reference)
  await page.locator('summary', { hasText: t('note.title') }).click()
  await page.locator('[name=text]').fill('Call back tomorrow')
  await page.getByRole('button', { name: t('note.do') }).click()
  await expect(page.locator('main')).toContainText(t('note.done'))

  // By identity number too; and nobody by an address that is not known.
  await page.goto(at('/support'))
  await page.locator('[name=term]').fill(number)
  await sendButton(page).click()
  await expect(page.locator('main')).toContainText(reference)
  const whole = new RegExp(`${number.slice(4, 8)}-?${number.slice(-4)}`)
  await expect(page.locator('main'), 'nor is the number shown').not.toContainText(whole)
  await page.goto(at('/support'))
  await page.locator('[name=term]').fill(someAddress())
  await sendButton(page).click()
  await expect(page.locator('h1')).toContainText(t('none.title'))
  await page.waitForLoadState()
  const nobody = await page.locator('main').innerText()

  // The person sees that it was looked up, and why. Once protected, they are found like nobody.
  const theirs = await person.newPage()
  await theirs.goto(at(`/my/requests/${reference}`))
  await expect(theirs.locator('.thread')).toContainText(/kundtjänst|support/i)
  await markProtected({ actor: await makeAccount(email, 'DATA_SUBJECT'), now: now() })
  await page.goto(at('/support'))
  await page.locator('[name=term]').fill(reference)
  await sendButton(page).click()
  await expect(page.locator('h1')).toContainText(t('none.title'))
  await page.waitForLoadState()
  expect(await page.locator('main').innerText()).toBe(nobody)
  await person.close()
})

test('an agent takes down what a caller wants, and reads the reference out', async ({
  page,
  context,
  at,
  words,
}) => {
  const t = words('support')
  await signInDirectly(context, someAddress(), 'SUPPORT')
  await page.goto(at('/support'))
  await page.locator('.desk-nav a', { hasText: t('nav.down') }).click()
  await page.locator('[name=said]').fill('A copy of everything')
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await expect(page.locator('[name=said]')).toHaveValue('A copy of everything')
  await page.locator('[name=name]').fill('Bo Ek')
  await page.locator('[name=email]').fill(someAddress())
  await sendButton(page).click()
  await expect(page.locator('[role=status]')).toContainText(/INS-\w{4}-\w{4}/)
  for (const path of ['/desk', '/desk/register', '/admin', '/my']) {
    const response = await page.goto(at(path))
    expect(response?.status(), path).toBe(404)
  }
})
