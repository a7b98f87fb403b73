import type { Browser } from '@playwright/test'
import { now } from '@/lib/clock'
import { makeAccount } from '@/prisma/seed'
import { fileAllTheSame } from '@/tests/factories/free-copies'
import { anotherBrowser, expect, test } from './support/fixtures'
import { someoneWithTheirCopy } from './support/free-copies'
import { waitForMail } from './support/mail-catcher'
import { signInDirectly, someOfficer } from './support/people'

async function officerOf(browser: Browser) {
  const desk = await anotherBrowser(browser)
  await signInDirectly(desk, await someOfficer(), 'LEGAL')
  return desk.newPage()
}

/** Someone who has had their copy and has asked for another just now. */
async function someoneWhoAskedAgain() {
  const { email } = await someoneWithTheirCopy(40)
  const person = await makeAccount(email, 'DATA_SUBJECT')
  return { email, reference: await fileAllTheSame(person, now(), 'Only the loans.') }
}

test('a price is proposed by one, sent back and approved by another, and accepted by the person', async ({
  page,
  context,
  browser,
  at,
  words,
}) => {
  const t = words('desk-fee')
  const { email, reference } = await someoneWhoAskedAgain()
  const fee = at(`/desk/${reference}/fee`)
  const first = await officerOf(browser)
  await first.goto(at(`/desk/${reference}`))
  await first.locator(`#fee a[href="${fee}"]`).click()
  await expect(first).toHaveURL(fee)
  await expect(first.locator('main')).toContainText('Only the loans.')
  await first.locator('[name=ground][value=SAME_DATA]').check()
  await first.locator('[name=what-1]').fill('Postage')
  await first.locator('[name=sek-1]').fill('45')
  await first.locator('[name=reason]').fill('Nothing has changed')
  await first.locator('button[name=then][value=preview]').click()
  await expect(first.locator('.preview')).toContainText('45')
  await first.locator('button[name=then][value=send]').click()
  await expect(first.locator('#fee')).toContainText(t('case.toReview'))
  await first.goto(fee)
  await expect(first.locator('main')).toContainText(t('review.ownTitle'))
  await expect(first.locator('button[value=approve]'), 'the proposer cannot').toHaveCount(0)

  const second = await officerOf(browser)
  await second.goto(fee)
  await second.locator('button[value=back]').click()
  await expect(second.locator('.error-summary')).toContainText(words('refusals')('COMMENT_MISSING'))
  await second.locator('[name=comment]').fill('The postage is 30.')
  await second.locator('button[value=back]').click()
  await expect(second).toHaveURL(/#fee$/)
  await first.goto(fee)
  await expect(first.locator('main')).toContainText('The postage is 30.')
  await first.locator('[name=sek-1]').fill('30')
  await first.locator('button[name=then][value=preview]').click()
  await expect(first.locator('.preview')).toContainText('30')
  await first.locator('button[name=then][value=send]').click()
  await expect(first).toHaveURL(/#fee$/)
  await second.goto(fee)
  await second.locator('button[value=approve]').click()
  await expect(second.locator('#fee')).toContainText('30')

  const mail = await waitForMail(email, (each) => each.text.includes('Nothing has changed'))
  expect(mail.text).toContain('IMY')
  await signInDirectly(context, email, 'DATA_SUBJECT')
  await page.goto(at(`/my/requests/${reference}`))
  await expect(page.locator('.price')).toContainText('30')
  await page.locator('button[name=answer][value=accept]').click()
  await expect(page.locator('main')).toContainText(words('under-way')('fee.ACCEPTED'))
  await second.goto(at(`/desk/${reference}`))
  await expect(second.locator('#fee')).toContainText(t('case.invoice'))
  for (const each of [first, second]) await each.context().close()
})

test('another copy is given for nothing with one press', async ({ browser, at, words }) => {
  const { reference } = await someoneWhoAskedAgain()
  const officer = await officerOf(browser)
  await officer.goto(at(`/desk/${reference}/fee`))
  await officer.getByRole('button', { name: words('desk-fee')('free.button') }).click()
  await expect(officer).toHaveURL(at(`/desk/${reference}#fee`))
  await expect(officer.locator('a[href$="/fee"]')).toHaveCount(0)
  await officer.context().close()
})
