import { anotherBrowser, expect, test } from './support/fixtures'
import { someoneWhoAsked } from './support/free-copies'
import { waitForMail } from './support/mail-catcher'
import { fileRequest, signInDirectly, someOfficer } from './support/people'

test('legal takes more time with a reason, sees the notice first, and the person is told at once', async ({
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
  await officer.goto(at(`/desk/${reference}`))
  await officer.locator(`a[href="${at(`/desk/${reference}/extend`)}"]`).click()
  await officer.locator('[name=reason][value=SEVERAL_REQUESTS]').check()
  await officer.locator('[name=text]').fill('Our workload is high')
  await officer.locator('button[name=then][value=preview]').click()
  await expect(officer.locator('.error-summary')).toContainText(
    words('refusals')('EXTENSION_NO_OTHER_REQUESTS'),
  )
  await officer.locator('[name=reason][value=COMPLEX]').check()
  await officer.locator('button[name=then][value=preview]').click()
  await expect(officer.locator('.preview')).toContainText(t('extend.workload'))
  await officer.locator('[name=text]').fill('the data are in four systems')
  await officer.locator('[name=done]').fill('Your accounts')
  await officer.locator('button[name=then][value=preview]').click()
  await expect(officer.locator('.preview')).toContainText('the data are in four systems.')
  await expect(officer.locator('.preview')).not.toContainText(t('extend.workload'))
  await officer.locator('button[name=then][value=send]').click()
  await expect(officer.locator('#clock')).toContainText(t('clock.extended'))
  await officer.goto(at(`/desk/${reference}/extend`))
  await expect(officer.locator('main')).toContainText(words('refusals')('EXTENSION_TAKEN'))
  const mail = await waitForMail(email, (each) => each.text.includes('four systems'))
  expect(mail.text).toContain('Your accounts')
  await page.goto(at(`/my/requests/${reference}`))
  await expect(page.locator('main')).toContainText(words('question')('extendedTitle'))

  // the button says why it is not there once the first date is over
  const late = await someoneWhoAsked(40)
  await officer.goto(at(`/desk/${late.reference}`))
  await expect(officer.locator('#clock')).toContainText(t('clock.noExtension'))
  await expect(officer.locator('#clock a[href$="/extend"]')).toHaveCount(0)
  await desk.close()
})
