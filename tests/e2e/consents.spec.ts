import { instantor } from '@/lib/controller/instantor'
import { dateInText } from '@/lib/i18n/dates'
import { requestDates } from '@/lib/rights/decide-submission'
import { anotherBrowser, expect, test } from './support/fixtures'
import { waitForMail } from './support/mail-catcher'
import {
  referenceIn,
  sendButton,
  signInByMail,
  signInDirectly,
  someAddress,
} from './support/people'
import { dayShown } from './support/which-day'
import { asRead, worded } from './support/worded'

test('a consent is withdrawn with an address alone, and stopped in every system', async ({
  page,
  browser,
  at,
  lang,
  words,
}) => {
  const consents = words('consents')
  const tasks = words('desk-tasks')
  const email = someAddress()
  const bank = instantor.bankCollection?.text[lang] ?? ''

  // Straight from the sign-in mail to the consents; nobody asks who it is.
  await page.goto(at('/start'))
  await page.locator(`main a[href="${at('/my/consents')}"]`).click()
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await signInByMail(page, at, email, '/my/consents')
  await expect(page).toHaveURL(at('/my/consents'))
  await expect(page.locator('main')).toContainText(consents('hintNothing'))
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toContainText(words('refusals')('CONSENTS_EMPTY'))

  // One step: in force, with the notices, by page and by mail.
  const began = Temporal.Now.instant()
  await page.locator('[name=purposes][value=BANK_COLLECTION]').check()
  await sendButton(page).click()
  await expect(page).toHaveURL(/\/done$/)
  const reference = referenceIn(page)
  await expect(page.locator('h1')).toHaveText(consents('done.title'))
  const main = page.locator('main')
  const due = await dayShown(main, began, (day) =>
    dateInText(lang, requestDates('CONSENT_WITHDRAWAL', day, 10).due),
  )
  await page.waitForLoadState()
  const shown = asRead(await main.innerText())
  for (const text of [reference, bank, ...worded[lang].withdrawn(due)])
    expect(shown).toContain(text)
  await expect(page.locator(`main a[href="${at('/my/requests/new/erasure')}"]`)).toBeVisible()
  const told = await waitForMail(email, (each) => each.subject.includes(reference))
  const inMail = asRead(told.text)
  for (const text of [bank, ...worded[lang].withdrawn(due)]) expect(inMail).toContain(text)
  await waitForMail(instantor.privacyContact, (each) => each.subject.includes(reference))

  // Once more, from another tab: the same request.
  await page.goto(at('/my/consents'))
  await expect(page.locator('main')).not.toContainText(words('refusals')('CONSENTS_EMPTY'))
  await page.locator('[name=purposes][value=BANK_COLLECTION]').check()
  await sendButton(page).click()
  await expect(page).toHaveURL(at(`/my/consents/${reference}/done`))

  // Legal has the task on the case, and says when it is done.
  const desk = await anotherBrowser(browser)
  await signInDirectly(desk, someAddress(), 'LEGAL')
  const officer = await desk.newPage()
  await officer.goto(at(`/desk/${reference}`))
  await expect(officer.locator('main')).toContainText(tasks('ticks.STOP'))
  const stopped = officer.getByRole('button', { name: tasks('ticks.button') })
  await stopped.click()
  await expect(officer.locator('.error-summary')).toContainText(words('refusals')('SYSTEMS_EMPTY'))
  await officer.waitForLoadState()
  const [first, ...others] = await officer.locator('[name=done-STOP]').all()
  await first?.check()
  await stopped.click()
  await expect(officer.locator('[name=done-STOP]')).toHaveCount(others.length)
  await officer.waitForLoadState()
  for (const box of await officer.locator('[name=done-STOP]').all()) await box.check()
  await stopped.click()
  await expect(stopped).toHaveCount(0)
  await desk.close()

  // The person hears of it.
  const heard = await waitForMail(
    email,
    (each) => each.subject.includes(reference) && each.id !== told.id,
  )
  expect(heard.text).toContain(bank)
  await page.reload()
  await expect(page.locator('.receipt')).toContainText(consents('done.at'))

  // Their other pages still ask who they are, and show the way back here.
  await page.goto(at('/my'))
  await expect(page).toHaveURL(at('/welcome'))
  await page.locator(`main a[href="${at('/my/consents')}"]`).click()
  await expect(page).toHaveURL(at('/my/consents'))
})
