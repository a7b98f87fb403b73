import { dateInText } from '@/lib/i18n/dates'
import { deadline, receivedOn } from '@/lib/rights/deadline'
import { longestDifference } from '@/lib/rights/forms/access-form'
import { expect, test } from './support/fixtures'
import { someoneWhoAsked, someoneWithTheirCopy } from './support/free-copies'
import { referenceIn, sendButton, signInDirectly } from './support/people'

// texts.md 3, word by word.
const worded = {
  sv: {
    had: 'Du har redan fått en gratis kopia',
    asked: (on: string, from: string) =>
      `Du bad om den ${on}. Från och med ${from} får du en ny, gratis och utan frågor.`,
    now: 'Du kan be om en kopia redan nu. Den är gratis om du vill ha andra uppgifter än sist, eller uppgifter från en annan tid. För samma uppgifter en gång till kan vi vilja ta betalt. Då får du först veta priset och varför. Du betalar inget om du inte säger ja.',
    wrong:
      'Var svaret fel, sent eller inte helt? Då ska du inte be om en ny kopia. Öppna ditt förra ärende igen. Det är alltid gratis.',
    ask: 'Be om en kopia nu',
    remind: (on: string) => `Påminn mig ${on}`,
  },
  en: {
    had: 'You have already had a free copy',
    asked: (on: string, from: string) =>
      `You asked for it on ${on}. From ${from} you get a new one, free, no questions.`,
    now: 'You can ask for a copy now. It is free if you want other data than last time, or data from another period. For the same data again we may want to charge. You will first be told the price and why. You pay nothing unless you say yes.',
    wrong:
      "Was the answer wrong, late or incomplete? Then don't ask for a new copy. Re-open your last request. That is always free.",
    ask: 'Ask for a copy now',
    remind: (on: string) => `Remind me on ${on}`,
  },
}

test('an open request is shown before another, which can be sent all the same', async ({
  page,
  context,
  at,
  lang,
  words,
}) => {
  const t = words('free-copy')
  const { email, reference, at: asked } = await someoneWhoAsked(5)
  await signInDirectly(context, email, 'DATA_SUBJECT')
  const date = receivedOn(asked)
  const due = dateInText(lang, deadline({ receivedOn: date }).due)
  await page.goto(at('/my'))
  await expect(page.locator('main')).toContainText(t('openState'))
  // A question further on leads back here as well.
  await page.goto(at('/my/requests/new/access/scope'))
  await expect(page).toHaveURL(at('/my/requests/new/access'))
  await expect(page.locator('h1')).toHaveText(t('open.title'))
  await expect(page.locator('main')).toContainText(
    t('open.lead', { date: dateInText(lang, date), due }),
  )
  await expect(page.getByRole('link', { name: t('open.toRequest') })).toHaveAttribute(
    'href',
    at(`/my/requests/${reference}`),
  )
  await page.getByRole('button', { name: t('open.again') }).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/scope'))
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/check'))
  await sendButton(page).click()
  await expect(page).toHaveURL(/\/receipt$/)
  expect(referenceIn(page)).not.toBe(reference)
  await expect(page.locator('main')).toContainText(t('toAssess'))
  await page.goto(at(`/my/requests/${referenceIn(page)}`))
  await expect(page.locator('main')).toContainText(t('toAssess'))
  await page.goto(at(`/my/requests/${reference}`))
  await expect(page.locator('main')).not.toContainText(t('toAssess'))
})

test('in a used year a person reads when the next is free, is reminded, or asks now', async ({
  page,
  context,
  at,
  lang,
  words,
}) => {
  const t = words('free-copy')
  const text = worded[lang]
  const main = page.locator('main')
  const { email, reference, at: asked } = await someoneWithTheirCopy(40)
  await signInDirectly(context, email, 'DATA_SUBJECT')
  const date = receivedOn(asked)
  const from = dateInText(lang, date.add({ years: 1 }))
  await page.goto(at('/my'))
  await expect(main).toContainText(t('usedState', { date: from }))
  await page.goto(at('/my/requests/new'))
  await page.getByRole('link', { name: words('request')('cards.access') }).click()
  await expect(page).toHaveURL(at('/my/requests/new/access'))
  await expect(page.locator('h1')).toHaveText(text.had)
  for (const each of [text.asked(dateInText(lang, date), from), text.now, text.wrong])
    await expect(main).toContainText(each)
  await expect(main.locator(`a[href="${at(`/my/requests/${reference}`)}"]`)).toHaveCount(1)

  await page.getByRole('button', { name: text.remind(from) }).click()
  await expect(main).toContainText(t('used.reminded', { date: from }))
  await expect(page.getByRole('button', { name: text.remind(from) })).toHaveCount(0)

  await page.locator('[name=different]').fill('x'.repeat(longestDifference + 1))
  await page.getByRole('button', { name: text.ask }).click()
  await expect(page.locator('.error-summary')).toContainText(
    words('refusals')('TEXT_TOO_LONG', { longest: longestDifference }),
  )
  const different = 'Det som har hänt sedan sist.'
  await page.locator('[name=different]').fill(different)
  await page.getByRole('button', { name: text.ask }).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/scope'))
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/check'))
  await expect(main).toContainText(different)
  // What is different can be changed from here, and stands where it was written.
  await main.locator(`.summary-list a[href="${at('/my/requests/new/access')}"]`).click()
  await expect(page.locator('[name=different]')).toHaveValue(different)
  await page.getByRole('button', { name: text.ask }).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/scope'))
  await page.goto(at('/my/requests/new/access/check'))
  await sendButton(page).click()
  await expect(page).toHaveURL(/\/receipt$/)
  await expect(main).toContainText(t('toAssess'))
  await page.goto(at(`/my/requests/${referenceIn(page)}`))
  await expect(main).toContainText(different)
})
