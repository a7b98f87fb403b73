import { expireSessions } from './support/arrange'
import { awake } from './support/awake'
import { anotherBrowser, expect, test } from './support/fixtures'
import { fileRequest, signInDirectly, someOfficer } from './support/people'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')
const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 0x90)])

test('each refused file is named with its reason, and the good ones are kept', async ({
  page,
  context,
  browser,
  at,
  words,
}) => {
  const refusals = words('refusals')
  const other = await anotherBrowser(browser)
  const { reference } = await fileRequest(await other.newPage(), other, at)
  await other.close()
  await signInDirectly(context, await someOfficer(), 'LEGAL')
  await page.goto(at(`/desk/${reference}`))
  await page.locator('#add').setInputFiles([
    { name: 'good.pdf', mimeType: 'application/pdf', buffer: pdf },
    { name: 'program.pdf', mimeType: 'application/pdf', buffer: program },
    { name: 'empty.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<p>hello</p>') },
    { name: 'page.csv', mimeType: 'text/csv', buffer: Buffer.from('<script>alert(1)</script>') },
    { name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') },
    { name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n') },
  ])
  await page.locator('form[action*="/files"] button').click()
  const main = page.locator('main')
  await expect(main).toContainText(refusals('FILE_EMPTY'))
  await expect(main).toContainText(refusals('FILE_TYPE_NOT_ALLOWED'))
  await expect(main).toContainText(refusals('FILE_CONTENT_MISMATCH'))
  await expect(main).toContainText(refusals('FILE_TOO_LARGE', { megabytes: 10 }))
  expect(page.url()).not.toContain('.pdf')
  const kept = (name: string) => page.getByRole('button', { name: new RegExp(name) })
  for (const name of ['good.pdf', 'table.csv']) await expect(kept(name)).toHaveCount(1)
  for (const name of ['program.pdf', 'empty.pdf', 'page.html', 'page.csv', 'large.csv']) {
    await expect(kept(name)).toHaveCount(0)
  }
})

test('a letter saves itself, and what is typed while the session ended comes back after signing in', async ({
  page,
  context,
  browser,
  at,
  words,
  javaScriptEnabled,
}) => {
  const other = await anotherBrowser(browser)
  const { reference } = await fileRequest(await other.newPage(), other, at)
  await other.close()
  const email = await someOfficer()
  await signInDirectly(context, email, 'LEGAL')
  await page.goto(at(`/desk/${reference}/decide`))
  await page.locator('input[name=result][value=no-data]').check()
  await page.locator('button[name=then][value=decide]').click()
  await expect(page).toHaveURL(at(`/desk/${reference}/send`))
  await page.goto(at(`/desk/${reference}/answer`))
  if (javaScriptEnabled !== false) {
    await awake(page)
    await page.locator('textarea').fill('A long letter.')
    await expect(page.locator('.autosave')).toHaveText(words('desk-decide')('autosave.saved'))
  }
  await page.locator('textarea').fill('A long letter, typed for an hour.')
  await expireSessions(email)
  await page.locator('button[name=then][value=stay]').click()
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await signInDirectly(context, email, 'LEGAL')
  await page.goto(at(`/desk/${reference}/answer`))
  await expect(page.locator('textarea')).toHaveValue('A long letter, typed for an hour.')
})
