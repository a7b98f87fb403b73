import { anotherBrowser, expect, test } from './support/fixtures'
import { waitForMail } from './support/mail-catcher'
import { fileRequest, sendButton, signInDirectly, someOfficer } from './support/people'

test('legal doubts who someone is, the clock stops, and the code from the telephone lets it run again', async ({
  page,
  context,
  browser,
  at,
  words,
}) => {
  const t = words('desk-clock')
  const { reference, email } = await fileRequest(page, context, at)
  const desk = await anotherBrowser(browser)
  await signInDirectly(desk, await someOfficer(), 'LEGAL')
  const officer = await desk.newPage()
  const onDesk = at(`/desk/${reference}`)
  await officer.goto(onDesk)
  await officer.locator(`#clock a[href="${onDesk}/ask/identity"]`).click()
  await expect(officer).toHaveURL(/\/ask\/identity$/)

  // without a written doubt the clock may not stop
  const preview = officer.locator('button[name=then][value=preview]')
  await preview.click()
  await expect(officer.locator('.error-summary')).toContainText(words('refusals')('DOUBT_MISSING'))
  await officer.locator('[name=text]').fill('the address is new')
  await officer.locator('[name=telephoneEnding]').fill('12')
  await preview.click()
  await expect(officer.locator('.preview')).toContainText('the address is new.')
  // what was changed since is shown again before it is sent
  await officer.locator('[name=text]').fill('the name is another')
  await officer.locator('button[name=then][value=send]').click()
  await expect(officer.locator('.preview')).toContainText('the name is another.')
  await officer.locator('button[name=then][value=send]').click()
  await expect(officer).toHaveURL(/asked=1/)
  await expect(officer.locator('#clock')).toContainText(t('clock.asked'))
  await officer.locator('#clock form').first().locator('button[type=submit]').click()
  const made = officer.locator('.made-code .code')
  await expect(made).toHaveText(/^\d{3} \d{3}$/)
  const code = (await made.textContent()) ?? ''

  const mail = await waitForMail(email, (each) => each.text.includes('the name is another'))
  expect(mail.subject).toContain(reference)
  expect(mail.text).toContain(words('mail-desk')('identity.noCopy'))
  const own = at(`/my/requests/${reference}`)
  await page.goto(own)
  await expect(page.locator('main')).toContainText(words('question')('paused'))
  await page.locator(`a[href="${own}/question"]`).click()
  await page.locator('[name=code]').fill(code === '000 000' ? '111111' : '000000')
  await page.locator('button[name=answer][value=CODE]').click()
  await expect(page.locator('.error-summary')).toContainText('4')
  await page.locator('[name=code]').fill(code)
  await page.locator('button[name=answer][value=CODE]').click()
  await expect(page).toHaveURL(/answered=1/)
  await expect(page.locator('main')).toContainText(words('question')('done'))
  await expect(page.locator('main')).not.toContainText(words('question')('paused'))

  await officer.goto(onDesk)
  await expect(officer.locator('main')).toContainText(words('desk')('assurance.CHECKED_BY_STAFF'))
  await expect(officer.locator('#messages')).toContainText(words('question')('said.CODE'))
  await officer.locator('[name=internal]').fill('Spoke to a colleague.')
  await officer.locator('#notes button[type=submit]').click()
  await expect(officer.locator('#notes')).toContainText('Spoke to a colleague.')
  await desk.close()
})

test('a clarification ends with "I want everything"', async ({
  page,
  context,
  browser,
  at,
  words,
}) => {
  const { reference } = await fileRequest(page, context, at)
  const desk = await anotherBrowser(browser)
  await signInDirectly(desk, await someOfficer(), 'LEGAL')
  const officer = await desk.newPage()
  await officer.goto(at(`/desk/${reference}/ask/clarification`))
  await officer.locator('[name=large]').check()
  await officer.locator('[name=text]').fill('Which years?')
  await officer.locator('button[name=then][value=preview]').click()
  await expect(officer.locator('.preview')).toContainText('Which years?')
  await officer.locator('button[name=then][value=send]').click()
  await expect(officer).toHaveURL(/asked=1/)
  await page.goto(at(`/my/requests/${reference}/question`))
  await expect(page.locator('main')).toContainText('Which years?')
  await page.locator('button[name=answer][value=EVERYTHING]').click()
  await expect(page).toHaveURL(/answered=1/)
  await officer.goto(at(`/desk/${reference}/ask/clarification`))
  await expect(officer.locator('main')).toContainText(words('refusals')('CLARIFICATION_ANSWERED'))
  await expect(sendButton(officer)).toHaveCount(0)
  await desk.close()
})
