import { dateInText } from '@/lib/i18n/dates'
import { deadline } from '@/lib/rights/deadline'
import { anotherBrowser, expect, test } from './support/fixtures'
import { mailsTo, waitForMail } from './support/mail-catcher'
import { sendButton, signInDirectly, someAddress, someOfficer } from './support/people'
import { aDaySince, dayShown } from './support/which-day'

test('an adult has a child’s data erased: form, mail, button, one case', async ({
  page,
  browser,
  at,
  lang,
  words,
}) => {
  const [t, refusals] = [words('guardian'), words('refusals')]
  const email = someAddress()
  const field = (name: string) => page.locator(`[name="${name}"]`)
  const dueOf = (day: Temporal.PlainDate) => dateInText(lang, deadline({ receivedOn: day }).due)
  const began = Temporal.Now.instant()
  await page.goto(at('/guardian'))
  const due = await dayShown(page.locator('main'), began, dueOf)
  await expect(page.locator('main')).toContainText(t('custody', { date: due }))

  await sendButton(page).click()
  const problems = page.locator('.error-summary li')
  await expect(problems).toHaveText([
    refusals('GUARDIAN_NAME_MISSING'),
    refusals('GUARDIAN_BIRTH_DATE_MISSING'),
    refusals('EMAIL_MISSING'),
  ])
  await field('childName').fill('Lo Öberg 🌲')
  await field('birthDate-day').fill('6')
  await field('birthDate-month').fill('5')
  await field('birthDate-year').fill('1985')
  await field('email').fill(email)
  await sendButton(page).click()
  await expect(problems).toHaveText([refusals('GUARDIAN_CHILD_IS_ADULT')])
  await expect(field('childName')).toHaveValue('Lo Öberg 🌲')
  await expect(field('email')).toHaveValue(email)
  await field('birthDate-year').fill('2015')
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/guardian/sent'))

  const mail = await waitForMail(email, ({ text }) => /guardian\/confirm\?t=/.test(text))
  const link = /https?:\/\/\S+\/guardian\/confirm\?t=[\w-]+/.exec(mail.text)?.[0] ?? ''
  expect(`${mail.subject} ${mail.text.replaceAll(link, '')}`).not.toMatch(/Öberg|\b2015\b/)
  for (let time = 0; time < 2; time += 1) {
    await page.goto(link)
    await expect(page.locator('h1')).toHaveText(t('confirm.title'))
    await sendButton(page).click()
    await expect(page).toHaveURL(at('/guardian/confirmed'))
  }
  const receipt = await waitForMail(email, ({ subject }) => /INS-/.test(subject))
  expect(receipt.text).toMatch(aDaySince(began, dueOf))
  expect(await mailsTo(email), 'two mails in all: nothing twice').toHaveLength(2)

  const reference = /INS-\w{4}-\w{4}/.exec(receipt.subject)?.[0]
  const context = await anotherBrowser(browser)
  await signInDirectly(context, await someOfficer(), 'LEGAL')
  const desk = await context.newPage()
  await desk.goto(at(`/desk/${reference}`))
  await expect(desk.locator('main')).toContainText('Lo Öberg 🌲')
  await expect(desk.locator('main')).toContainText(email)
  await context.close()
})

test('a link that is over says so and shows the way', async ({ page, at, words }) => {
  await page.goto(at('/guardian/confirm?t=over'))
  await sendButton(page).click()
  const problem = words('refusals')('GUARDIAN_FORM_EXPIRED')
  await expect(page.locator('.error-summary li')).toHaveText([problem])
  await expect(page.locator(`main a[href="${at('/guardian')}"]`)).toHaveCount(1)
})
