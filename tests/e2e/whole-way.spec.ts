import { readFileSync } from 'node:fs'
import { instantor } from '@/lib/controller/instantor'
import { dateInText } from '@/lib/i18n/dates'
import { deadline } from '@/lib/rights/deadline'
import { anotherBrowser, expect, test } from './support/fixtures'
import { mailsTo, signInPartsOf, sourceOf, waitForMail } from './support/mail-catcher'
import {
  referenceIn,
  sayWhoYouAre,
  sendButton,
  signInByMail,
  someAddress,
  someOfficer,
  wholeNumber,
} from './support/people'
import { dayShown } from './support/which-day'

const copy = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')

test('an access request travels from sign-in to the delivered copy', async ({
  page,
  browser,
  at,
  lang,
  words,
  complaints,
}) => {
  const request = words('request')
  const email = someAddress()
  const legal = instantor.privacyContact
  const began = Temporal.Now.instant()

  // The person signs in, says who they are and files the request.
  await page.goto(at('/'))
  await page.locator(`main a[href="${at('/start')}"]`).click()
  await page.locator(`main a[href="${at('/my/requests/new')}"]`).click()
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.locator('[name=email]').fill(email)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/sign-in/check'))
  const mail = await waitForMail(email, (each) => /confirm\?t=/.test(each.text))
  await page.goto(signInPartsOf(mail).link)
  await sendButton(page).click()
  await sayWhoYouAre(page)
  await page.getByRole('link', { name: request('cards.access') }).click()
  await expect(page.locator('h1')).toHaveText(request('scope.title'))
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/check'))
  await expect(page.locator('main')).toContainText(request('asked.everything'))
  await sendButton(page).click()

  // The receipt has a reference and the date, by the clock's own reckoning.
  await expect(page).toHaveURL(/\/receipt$/)
  const reference = referenceIn(page)
  await expect(page.locator('.receipt')).toContainText(reference)
  const due = await dayShown(page.locator('.receipt'), began, (day) =>
    dateInText(lang, deadline({ receivedOn: day }).due),
  )
  const receipt = await waitForMail(email, (each) => each.subject.includes(reference))
  expect(receipt.text).toContain(due)
  expect(await sourceOf(receipt)).toMatch(new RegExp(`^Reply-To: .*${legal}`, 'm'))
  const told = await waitForMail(legal, (each) => each.subject.includes(reference))

  // Legal signs in, finds it in the queue, uploads the copy, writes and sends the answer.
  const desk = await (await anotherBrowser(browser)).newPage()
  await signInByMail(desk, at, await someOfficer())
  await expect(desk).toHaveURL(at('/desk'))
  const inQueue = desk.locator(`a[href="${at(`/desk/${reference}`)}"]`).first()
  const later = desk.locator('a[rel=next]')
  await desk.waitForLoadState()
  // Others file too: with the same due date, the request may stand on a later page of the queue.
  while ((await inQueue.count()) === 0) {
    await expect(later, 'what was filed stands in the queue').toHaveCount(1)
    await desk.goto((await later.getAttribute('href')) ?? '')
  }
  await inQueue.click()
  await expect(desk.locator('main')).toContainText('Åsa Öberg')
  await expect(desk.locator('main')).not.toContainText(wholeNumber)
  await desk
    .locator('#add')
    .setInputFiles({ name: 'kopia åäö.pdf', mimeType: 'application/pdf', buffer: copy })
  await desk.locator('form[action*="/files"] button').click()
  await expect(desk.locator('main')).toContainText('kopia åäö.pdf')
  await desk.goto(at(`/desk/${reference}/decide`))
  await desk.locator('input[name=result][value=copy]').check()
  await desk.locator('input[name=third-parties]').check()
  await desk.locator('button[name=then][value=decide]').click()
  await expect(desk).toHaveURL(at(`/desk/${reference}/send`))
  await desk.locator('input[name=way][value=KNOWN_EMAIL]').check()
  await sendButton(desk).click()
  await expect(desk).toHaveURL(new RegExp(`/desk/${reference}(\\?|$)`))
  await desk.context().close()

  // The person hears of it, reads the answer and downloads the copy; legal@ has a copy of the letter.
  const ready = await waitForMail(
    email,
    (each) => each.text.includes(`/my/requests/${reference}`) && each.id !== receipt.id,
  )
  expect(ready.subject).toContain(reference)
  await page.goto(at(`/my/requests/${reference}`))
  await expect(page.locator('main')).toContainText(request('view.delivered'))
  const downloading = page.waitForEvent('download')
  await page.locator('.file-list a').click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('kopia åäö.pdf')
  expect(readFileSync(await download.path())).toEqual(copy)
  await page.reload()
  await expect(page.locator('.thread')).toContainText(
    request('history.copy-downloaded', { role: 'DATA_SUBJECT' }),
  )
  const filed = await waitForMail(
    legal,
    (each) => each.subject.includes(reference) && each.id !== told.id,
  )
  expect(filed.text).toContain(instantor.authority.shortName)
  expect(filed.text).not.toMatch(wholeNumber)
  const ofCase = (await mailsTo(legal)).filter((each) => each.subject.includes(reference))
  expect(ofCase, 'nothing twice').toHaveLength(2)
  expect(complaints).toEqual([])
})
