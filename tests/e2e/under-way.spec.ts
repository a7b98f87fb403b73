import { instantor } from '@/lib/controller/instantor'
import { makeAccount } from '@/prisma/seed'
import { answerWhole } from '@/tests/factories/answers'
import { anotherBrowser, expect, test } from './support/fixtures'
import { waitForMail } from './support/mail-catcher'
import { fileRequest, sendButton, signInDirectly, someAddress, wholeNumber } from './support/people'
import { besideThePortal } from './support/portal'

const evidence = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')

test('a person writes with a file, is refused with the text kept, and legal answers', async ({
  page,
  context,
  browser,
  at,
  words,
}) => {
  const t = words('under-way')
  const { reference, email } = await fileRequest(page, context, at)
  const own = at(`/my/requests/${reference}`)
  await page.goto(own)
  await page.locator(`a[href="${own}/write"]`).click()
  await expect(page).toHaveURL(`${own}/write`)
  const text = 'Hej! Mitt namn är 🦉 Åsa.\n\nNumret är 19900101-9802.'
  await page.locator('[name=text]').fill(text)
  await page
    .locator('[name=file]')
    .setInputFiles({ name: 'bild.png', mimeType: 'image/png', buffer: evidence })
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toContainText(
    words('refusals')('FILE_CONTENT_MISMATCH'),
  )
  await expect(page.locator('[name=text]')).toHaveValue(text)
  await page
    .locator('[name=file]')
    .setInputFiles({ name: 'bevis åäö.pdf', mimeType: 'application/pdf', buffer: evidence })
  await sendButton(page).click()
  await expect(page).toHaveURL(/written=1/)
  await expect(page.locator('#messages')).toContainText(t('messages.written'))
  await expect(page.locator('.message')).toContainText('🦉')
  await expect(page.locator('.message a')).toContainText('bevis åäö.pdf')

  const mail = await waitForMail(
    instantor.privacyContact,
    (each) => each.subject.includes(reference) && each.text.includes('🦉'),
  )
  expect(mail.text).not.toMatch(wholeNumber)
  expect(mail.text).not.toContain('bevis')

  const desk = await anotherBrowser(browser)
  await signInDirectly(desk, someAddress(), 'LEGAL')
  const officer = await desk.newPage()
  await officer.goto(at(`/desk/${reference}`))
  await expect(officer.locator('.message')).toContainText('Numret är 19900101-9802.')
  await officer.locator('textarea[name=text]').fill('Tack, vi rättar det.')
  await officer.locator('#messages form button[type=submit]').click()
  await expect(officer).toHaveURL(/written=1/)
  await expect(officer.locator('.message')).toHaveCount(2)
  await desk.close()

  const told = await waitForMail(email, (each) => each.text.includes(words('mail')('note.read')))
  expect(told.text).not.toContain('rättar')
  await page.goto(own)
  await expect(page.locator('.message').nth(1)).toContainText('Tack, vi rättar det.')
})

test('a request is taken back once the person has confirmed it', async ({
  page,
  context,
  at,
  words,
}) => {
  const t = words('under-way')
  const { reference, email } = await fileRequest(page, context, at)
  const own = at(`/my/requests/${reference}`)
  await page.goto(`${own}/withdraw`)
  await sendButton(page).click()
  await expect(page).toHaveURL(/withdrawn=1/)
  await expect(page.locator('main')).toContainText(t('withdraw.done'))
  await expect(page.locator('main')).toContainText(words('request')('view.withdrawn'))
  await page.goto(`${own}/withdraw`)
  await expect(page, 'there is nothing left to take back').toHaveURL(own)
  await waitForMail(email, (each) => each.subject.includes(words('mail')('note.withdrawn.title')))
})

test('an answered request is opened again, with the answer still there', async ({
  page,
  context,
  at,
  words,
}) => {
  const t = words('under-way')
  const { reference, email } = await fileRequest(page, context, at)
  besideThePortal()
  const legal = await makeAccount(someAddress(), 'LEGAL')
  await answerWhole({ legal, reference, now: Temporal.Now.instant() })
  const own = at(`/my/requests/${reference}`)
  await page.goto(own)
  await page.locator(`a.button[href="${own}/reopen"]`).click()
  await expect(page).toHaveURL(`${own}/reopen`)
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toContainText(
    words('refusals')('REOPEN_REASON_MISSING'),
  )
  await page.locator('input[value=INCOMPLETE]').check()
  await page.locator('[name=text]').fill('Sidan 2 saknas.')
  await sendButton(page).click()
  await expect(page).toHaveURL(/reopened=1/)
  await expect(page.locator('main')).toContainText(t('reopen.done'))
  await expect(page.locator('.message')).toContainText('Sidan 2 saknas.')
  await expect(page.locator('.letter')).toContainText('här är din kopia')
  await waitForMail(email, (each) =>
    each.subject.includes(words('mail')('note.reopened.subject', { reference })),
  )
  await waitForMail(
    instantor.privacyContact,
    (each) => each.subject.includes(reference) && each.text.includes('Sidan 2 saknas.'),
  )
})
