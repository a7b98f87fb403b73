import { instantor } from '@/lib/controller/instantor'
import { dateInText } from '@/lib/i18n/dates'
import { deadline } from '@/lib/rights/deadline'
import { expect, test } from './support/fixtures'
import {
  sayWhoYouAre,
  sendButton,
  signInByMail,
  signInDirectly,
  someAddress,
} from './support/people'
import { dayShown } from './support/which-day'
import { asRead, worded } from './support/worded'

test('the first page asks who it is about, stores nothing, and has five ways on', async ({
  page,
  context,
  at,
  lang,
  words,
}) => {
  const t = words('start')
  await page.goto(at('/'))
  await page.locator(`main a.button[href="${at('/start')}"]`).click()
  await expect(page).toHaveURL(at('/start'))
  await expect(page.locator('h1')).toHaveText(t('title'))
  const links = page.locator('main .ways a')
  await expect(links).toHaveCount(5)
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  const paths = ['/my/requests/new', '/under-18', '/guardian', '/start/represent']
  expect(addresses).toEqual([...paths, '/protected-identity'].map(at))
  await links.nth(1).click()
  await expect(page).toHaveURL(at('/under-18'))
  const read = async () => {
    await page.waitForLoadState()
    return asRead(await page.locator('main').innerText())
  }
  const { shortName, privacyContact } = instantor
  for (const text of worded[lang].young(shortName, privacyContact))
    expect(await read()).toContain(text)
  const began = Temporal.Now.instant()
  await page.locator(`main a[href="${at('/guardian')}"]`).click()
  await expect(page.locator('h1')).toHaveText(words('guardian')('title'))
  const due = await dayShown(page.locator('main'), began, (day) =>
    dateInText(lang, deadline({ receivedOn: day }).due),
  )
  for (const text of worded[lang].guardian(due)) expect(await read()).toContain(text)
  await page.goto(at('/start/represent'))
  const mailto = `a[href="mailto:${instantor.privacyContact}"]`
  await expect(page.locator(`main ${mailto}`)).toBeVisible()
  await expect(page.locator('main input[type=file]')).toHaveCount(0)
  expect(await context.cookies()).toEqual([])
  await page.goto(at('/start'))
  await expect(page.locator(`main a[href="${at('/my/consents')}"]`)).toBeVisible()
  await links.first().click()
  await expect(page).toHaveURL(/\/sign-in\?next=/)
})

test('protected identity is explained before anything is typed, and marked', async ({
  page,
  context,
  at,
  words,
}) => {
  const t = words('welcome')
  await page.goto(at('/protected-identity'))
  await expect(page.locator('main')).toContainText('403 20 Göteborg')
  await expect(page.locator('main form')).toHaveCount(0)
  const way = page.locator('main a.button')
  await expect(way).toHaveAttribute('href', at('/welcome?as=marked'))
  await signInByMail(page, at, someAddress(), '/welcome?as=marked')
  await expect(page.locator('main')).toContainText(t('marked.title'))
  // A mistake on the way loses no mark.
  await sendButton(page).click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await expect(page.locator('input[name=marked]')).toHaveValue('yes')
  await sayWhoYouAre(page)
  await expect(page).toHaveURL(at('/my/requests/new'))

  // Someone who is known already is asked nothing again, and sets the mark with one button.
  await context.clearCookies()
  const email = someAddress()
  await signInDirectly(context, email, 'DATA_SUBJECT')
  await page.goto(at('/welcome'))
  await sayWhoYouAre(page)
  await expect(page).toHaveURL(at('/my/requests/new'))
  await page.goto(at('/welcome?as=marked'))
  await expect(page.locator('h1')).toHaveText(t('marked.ask'))
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new'))
})
