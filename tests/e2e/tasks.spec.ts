import { controller } from '@/lib/controller/controller'
import { anotherBrowser, expect, test } from './support/fixtures'
import { waitForMail } from './support/mail-catcher'
import { fileRequest, sendButton, signInDirectly, someAddress, someOfficer } from './support/people'
import { wordsOf } from './support/words'

const linkIn = (text: string) => /https?:\/\/\S+\/task\?t=[\w-]+/.exec(text)?.[0] ?? ''

test('a colleague answers one task without an account', async ({
  page,
  context,
  browser,
  at,
  lang,
  words,
}) => {
  const task = words('task')
  const { reference } = await fileRequest(page, context, at)
  const officer = await anotherBrowser(browser)
  await signInDirectly(officer, await someOfficer(), 'LEGAL')
  const legal = await officer.newPage()

  // Legal asks a colleague for the data, in the language of the run.
  const colleague = someAddress()
  await legal.goto(at(`/desk/${reference}/tasks/collect`))
  await sendButton(legal).click()
  await expect(legal.locator('.error-summary')).toContainText(words('refusals')('EMAIL_MISSING'))
  await legal.locator('[name=email]').fill(colleague)
  await legal.locator('[name=text]').fill('Lo Öberg 🌲, kund 17')
  await legal.locator(`[name=language][value=${lang}]`).check()
  await sendButton(legal).click()
  await expect(legal.locator('#tasks')).toContainText(colleague)
  const mail = await waitForMail(colleague, (each) => each.subject.includes(reference))
  expect(`${mail.subject} ${mail.text}`).not.toContain('Öberg')

  // The colleague, signed in nowhere. Opening changes nothing, however often and in whichever way.
  const stranger = await anotherBrowser(browser)
  const link = linkIn(mail.text)
  await stranger.request.head(link)
  const other = await stranger.newPage()
  await other.goto(link)
  await expect(other.locator('main')).toContainText('Lo Öberg 🌲, kund 17')
  await expect(other.locator('main')).not.toContainText(reference)
  const file = { name: 'kund 17.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n') }
  await other.locator('[name=file]').setInputFiles(file)
  await other.locator('.upload button').click()
  await expect(other.locator('#files')).toContainText(task('files.have', { count: 1 }))
  const answer = other.getByRole('button', { name: task('send') })
  await other.locator('[name=result][value=IMPOSSIBLE]').check()
  await answer.click()
  await expect(other.locator('.error-summary')).toContainText(
    words('refusals')('TASK_REASON_MISSING'),
  )
  await other.locator('[name=result][value=DONE]').check()
  await other.locator('[name=note]').fill('Allt finns i filen.')
  await answer.click()
  await expect(other).toHaveURL(/\/task\/answered/)
  await other.goto(link)
  await expect(other.locator('h1')).toHaveText(task('answered.title'))
  await expect(other.locator('main')).not.toContainText('Öberg')
  await other.goto(`${link}x`)
  await expect(other.locator('h1')).toHaveText(task('over.title'))
  await stranger.close()

  // Legal hears of it, in the house's own language, and sees the answer.
  const told = wordsOf('sv', 'mail-tasks')('answered.subject', { reference, result: 'DONE' })
  await waitForMail(controller().privacyContact, (each) => each.subject === told)
  await legal.goto(at(`/desk/${reference}`))
  await legal.locator('#tasks details summary').click()
  await expect(legal.locator('#tasks')).toContainText('Allt finns i filen.')
  await officer.close()
})

test('a recipient that had the data is told, and the person sees who', async ({
  page,
  context,
  browser,
  at,
  lang,
  words,
}) => {
  const desk = words('desk-tasks')
  const { reference } = await fileRequest(page, context, at)
  const officer = await anotherBrowser(browser)
  await signInDirectly(officer, await someOfficer(), 'LEGAL')
  const legal = await officer.newPage()

  // Art. 19: who had the data, and the notice to one of them.
  await legal.goto(at(`/desk/${reference}/tasks/recipients`))
  await sendButton(legal).click()
  await expect(legal.locator('.error-summary')).toContainText(words('refusals')('RECIPIENTS_EMPTY'))
  await legal.locator('[name=recipients][value=HOSTING]').check()
  await sendButton(legal).click()
  const group = controller().recipients.find(({ key }) => key === 'HOSTING')?.label[lang] ?? ''
  await legal.locator('#tasks a', { hasText: group }).click()
  const recipient = someAddress()
  await legal.locator('[name=name]').fill('Driftprovet AB')
  await legal.locator('[name=email]').fill(recipient)
  await sendButton(legal).click()
  await expect(legal.locator('.error-summary')).toHaveCount(1)
  await legal.locator('[name=text]').fill('Lo Öberg: vi har raderat uppgifterna.')
  await sendButton(legal).click()
  await expect(legal.locator('.preview')).toContainText('Lo Öberg: vi har raderat uppgifterna.')
  await legal.getByRole('button', { name: desk('notice.send') }).click()
  await expect(legal).toHaveURL(/task=saved/)
  const notice = await waitForMail(recipient, (each) => each.subject.includes(reference))
  expect(notice.text).toContain('Lo Öberg: vi har raderat uppgifterna.')
  await officer.close()

  // The person sees who.
  await page.goto(at(`/my/requests/${reference}`))
  await expect(page.locator('main')).toContainText('Driftprovet AB')
})
