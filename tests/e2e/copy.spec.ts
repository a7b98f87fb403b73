import { readFileSync } from 'node:fs'
import { heldData } from '../factories/structured-data'
import { ageSessions } from './support/arrange'
import { anotherBrowser, expect, test } from './support/fixtures'
import { waitForMail } from './support/mail-catcher'
import { fileRequest, sendButton, signInByMail, someOfficer } from './support/people'

const json = (data: unknown) => ({
  name: 'uppgifter.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(data)),
})

test('structured data become a PDF, a CSV and a JSON that the person fetches, and legal takes back', async ({
  page,
  context,
  browser,
  at,
  words,
  complaints,
}) => {
  const copy = words('copy')
  const { reference, email } = await fileRequest(page, context, at)
  const desk = await (await anotherBrowser(browser)).newPage()
  await signInByMail(desk, at, await someOfficer())

  // What is wrong in a file is told by its place, and nothing of it is kept.
  await desk.goto(at(`/desk/${reference}`))
  const upload = desk.locator('form[action*="/structured"]')
  const wrong = { ...heldData, FINANCIAL: { transactions: [{ transactionDate: 'i går' }] } }
  await upload.locator('[type=file]').setInputFiles(json(wrong))
  await upload.locator('button').click()
  await expect(desk.locator('#structured')).toContainText(copy('problem.DATE'))
  await expect(desk.locator('#structured')).toContainText('transactionDate')
  await expect(desk.locator('.made-files')).toHaveCount(0)
  await upload.locator('[type=file]').setInputFiles(json(heldData))
  await upload.locator('button').click()
  await expect(desk.locator('.made-files')).toContainText(
    copy('desk.there', { accounts: 1, loans: 0, transactions: 2 }),
  )
  const seeing = desk.waitForEvent('download')
  await desk.locator('.made-files a').first().click()
  expect((await seeing).suggestedFilename()).toMatch(new RegExp(`${reference}\\.pdf$`))

  // Sent, as in the whole way.
  await desk.goto(at(`/desk/${reference}/decide`))
  await desk.locator('input[name=result][value=copy]').check()
  await desk.locator('input[name=third-parties]').check()
  await desk.locator('button[name=then][value=decide]').click()
  await expect(desk).toHaveURL(at(`/desk/${reference}/send`))
  await desk.locator('input[name=way][value=KNOWN_EMAIL]').check()
  await sendButton(desk).click()
  await expect(desk).toHaveURL(new RegExp(`/desk/${reference}(\\?|$)`))

  // The person fetches all three; a while later they sign in anew first.
  await page.goto(at(`/my/requests/${reference}`))
  const links = page.locator('.file-list a')
  await expect(links).toHaveCount(3)
  const fetched: string[] = []
  for (const link of await links.all()) {
    const downloading = page.waitForEvent('download')
    await link.click()
    fetched.push(readFileSync(await (await downloading).path(), 'utf8'))
  }
  expect(fetched[0]).toMatch(/^%PDF-1\.7/)
  expect(fetched[1]).toContain("'=SUM(A1)")
  expect(JSON.parse(fetched[2] ?? '')).toMatchObject(heldData)
  await ageSessions(email)
  await links.first().click()
  await expect(page).toHaveURL(/\/sign-in\?again=1/)
  await signInByMail(page, at, email, `/sign-in?again=1&next=${at(`/my/requests/${reference}`)}`)
  await expect(page).toHaveURL(at(`/my/requests/${reference}`))

  // Legal takes the copy back; the person reads why.
  await desk.goto(at(`/desk/${reference}`))
  await desk.locator('#files summary').click()
  await desk.locator('[name=revokeReason]').fill('Ett kontoutdrag hör till någon annan.')
  await desk.locator('#files form:has([name=revokeReason]) button').click()
  await expect(desk.locator('#files')).toContainText('Ett kontoutdrag hör till någon annan.')
  await desk.context().close()
  const mail = await waitForMail(email, (each) => each.text.includes('Ett kontoutdrag'))
  expect(mail.subject).toContain(reference)
  await page.reload()
  await expect(page.locator('main')).toContainText(copy('person.revokedTitle'))
  await expect(links).toHaveCount(0)
  expect(complaints).toEqual([])
})
