import { makeAccount } from '@/prisma/seed'
import { fileQueued } from './support/arrange'
import { awake } from './support/awake'
import { expect, test } from './support/fixtures'
import { signInDirectly, someOfficer } from './support/people'

const today = () => Temporal.Now.plainDateISO('Europe/Stockholm')
const overdue = () => ({
  receivedOn: today().subtract({ days: 40 }).toString(),
  targetOn: today().subtract({ days: 30 }).toString(),
  dueOn: today().subtract({ days: 3 }).toString(),
  channel: 'VISIT',
})

test('an officer takes cases from the queue, goes from one to the next, and clears the day', async ({
  page,
  context,
  at,
  words,
}) => {
  const t = words('desk-queue')
  const cases = await fileQueued([overdue(), overdue()])
  const references = cases.map(({ reference }) => reference)
  await signInDirectly(context, await someOfficer(), 'LEGAL')
  await page.goto(at('/desk'))
  await page.locator('.counts a', { hasText: t('counts.overdue') }).click()
  await expect(page).toHaveURL(at('/desk?due=overdue'))
  await page.goto(at('/desk?due=overdue&channel=VISIT'))
  for (const reference of references) {
    await page.getByRole('checkbox', { name: t('table.select', { reference }) }).check()
  }
  await page.getByRole('button', { name: t('assign.take') }).click()
  await expect(page.locator('main')).toContainText(t('assign.done', { count: 2 }))
  await page.goto(at('/desk?assignee=me'))
  const rows = page.locator('[data-row] .row-link')
  await expect(rows).toHaveCount(2)
  const [first = '', second = ''] = await rows.allTextContents()
  expect([first, second].toSorted()).toEqual(references.toSorted())
  await rows.first().click()
  await page.getByRole('link', { name: t('case.next', { reference: second }) }).click()
  await expect(page).toHaveURL(at(`/desk/${second}`))
  await page.goto(at('/desk/my-day'))
  await expect(page.locator('main')).toContainText(t('day.lead', { count: 2 }))
  await page.getByRole('link', { name: t('day.begin', { reference: first }) }).click()
  await page.getByRole('link', { name: t('case.next', { reference: second }) }).click()
  await expect(page).toHaveURL(at(`/desk/${second}`))
})

test('an officer finds a person by what they say, and the words stay out of the address', async ({
  page,
  context,
  at,
  words,
}) => {
  const t = words('desk-queue')
  const [found] = await fileQueued([{}])
  if (!found) throw new Error('nothing was filed')
  await signInDirectly(context, await someOfficer(), 'LEGAL')
  await page.goto(at('/desk'))
  const box = page.getByLabel(t('search.label'))
  await box.fill('x')
  await page.getByRole('button', { name: t('search.button') }).click()
  await expect(page.locator('.error-summary')).toContainText(words('refusals')('SEARCH_TOO_SHORT'))
  await box.fill(found.email)
  await page.getByRole('button', { name: t('search.button') }).click()
  await expect(page).toHaveURL(/\/desk\/search\/[0-9a-f-]{36}$/)
  await expect(page.locator('main')).toContainText(t('search.lead', { count: 1 }))
  await page.getByRole('link', { name: found.reference }).click()
  await expect(page.locator('h1')).toHaveText(found.reference)
})

test('the queue is worked by the keyboard alone, and the shortcuts can be turned off', async ({
  page,
  context,
  at,
  words,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, 'a shortcut needs a script; every one is a link or a button too')
  const t = words('desk-queue')
  // Of a colleague's, so that no other test takes them meanwhile.
  const { accountId } = await makeAccount(await someOfficer(), 'LEGAL')
  const theirs = { ...overdue(), assigneeId: accountId }
  await fileQueued([theirs, theirs])
  await signInDirectly(context, await someOfficer(), 'LEGAL')
  await page.goto(at(`/desk?due=overdue&assignee=${accountId}`))
  await awake(page)
  const rows = page.locator('[data-row]')
  await expect(rows).toHaveCount(2)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(rows.nth(1)).toHaveAttribute('data-here')
  await expect(rows.first()).not.toHaveAttribute('data-here')
  await page.keyboard.press('x')
  await page.keyboard.press('a')
  await expect(page.locator('main')).toContainText(t('assign.done', { count: 1 }))
  await page.keyboard.press('/')
  await expect(page.locator('#terms')).toBeFocused()
  await page.keyboard.press('j')
  await expect(page.locator('#terms')).toHaveValue('j')
  await page.locator('#terms').blur()
  await page.keyboard.press('?')
  await expect(page.locator('h1')).toHaveText(t('keys.title'))
  await page.getByRole('button', { name: t('keys.turnOff') }).click()
  await expect(page.locator('main')).toContainText(t('keys.off'))
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await expect(page.locator('h1')).toHaveText(t('keys.title'))
})

test('a report is read on the page and taken away as CSV', async ({ page, context, at, words }) => {
  const t = words('desk-reports')
  await fileQueued([{}])
  await signInDirectly(context, await someOfficer(), 'LEGAL')
  await page.goto(at('/desk/reports'))
  await page.getByRole('link', { name: t('period.spans.month') }).click()
  await expect(page).not.toHaveURL(at('/desk/reports'))
  await expect(page.locator('table').first()).toContainText(/\d/)
  const link = page.getByRole('link', { name: t('csv') })
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toContain('text/csv')
  expect(await answer.text()).toContain('from,to,of,name,received')
})
