import type { Page } from '@playwright/test'
import { anotherBrowser, expect, test } from './support/fixtures'
import { waitForMail } from './support/mail-catcher'
import { checkIdentity, close, decideButton, send, tick } from './support/officers'
import {
  ownNumber,
  referenceIn,
  sayWhoYouAre,
  sendButton,
  signInDirectly,
  someAddress,
  someOfficer,
} from './support/people'

type At = (path: string) => string
type Kind = {
  /** What the person answers, question by question: values to choose, or text for a field. */
  asks: { form: string; answers: { choose?: string[]; fill?: Record<string, string> }[] }
  /** What the officer chooses. */
  decides: (desk: Page) => Promise<void>
}

const choose = async (desk: Page, ...selectors: string[]) => {
  for (const selector of selectors) await desk.locator(selector).check()
}

const kinds: Record<string, Kind> = {
  access: {
    asks: { form: 'access/scope', answers: [{}] },
    decides: (desk) => choose(desk, 'input[name=result][value=no-data]'),
  },
  rectification: {
    asks: {
      form: 'rectification/fields',
      answers: [
        { choose: ['CONTACT.name'] },
        { fill: { 'value.CONTACT.name': 'Åsa Ek' } },
        {},
        { choose: ['no'] },
      ],
    },
    decides: async () => undefined,
  },
  restriction: {
    asks: { form: 'restriction/situation', answers: [{ choose: ['needs-for-claim'] }, {}] },
    decides: async () => undefined,
  },
  objection: {
    asks: { form: 'objection/about', answers: [{ choose: ['direct-marketing'] }] },
    // Nobody can say no to it (Art. 21(3)).
    decides: async (desk) => {
      await expect(desk.locator('input[value=refused]')).toHaveCount(0)
    },
  },
  other: {
    asks: { form: 'other/text', answers: [{ fill: { text: 'Vilka bolag finns i koncernen?' } }] },
    decides: async (desk) => {
      await choose(
        desk,
        'input[name=topic][value=INFORMATION]',
        'input[name=result][value=answered]',
      )
      await desk.locator('[name=answer]').fill('Här är listan.')
    },
  },
  erasure: {
    asks: { form: 'erasure/scope', answers: [{}, { choose: ['not-needed'] }] },
    decides: async () => undefined,
  },
}

/** Answers a form from its first question to the receipt. */
async function file(page: Page, at: At, { form, answers }: Kind['asks']): Promise<string> {
  await page.goto(at(`/my/requests/new/${form}`))
  for (const { choose: values = [], fill = {} } of answers) {
    const before = page.url()
    for (const value of values) await page.locator(`main input[value="${value}"]`).check()
    for (const [name, text] of Object.entries(fill)) {
      await page.locator(`[name="${name}"]`).fill(text)
    }
    await sendButton(page).click()
    await expect(page).not.toHaveURL(before)
  }
  await expect(page).toHaveURL(/\/check$/)
  await sendButton(page).click()
  await expect(page).toHaveURL(/\/receipt$/)
  return referenceIn(page)
}

/** One officer decides; another has it done in the systems, sends it and closes the case. */
async function workThrough(
  [first, second]: [Page, Page],
  at: At,
  reference: string,
  decides: Kind['decides'],
): Promise<void> {
  await first.goto(at(`/desk/${reference}/decide`))
  await decides(first)
  await checkIdentity(first)
  const deciding = first.url()
  await decideButton(first).click()
  await expect(first).not.toHaveURL(deciding)
  await second.goto(at(`/desk/${reference}`))
  if ((await second.locator('#tasks form input[type=checkbox]').count()) > 0) await tick(second)
  await second.goto(at(`/desk/${reference}/send`))
  await checkIdentity(second)
  await send(second)
  await expect(second).toHaveURL(/sent=1/)
  await close(second)
}

/** A child's case: the form, the mail, the button. */
async function fileForChild(page: Page, at: At): Promise<string> {
  const email = someAddress()
  await page.goto(at('/guardian'))
  const typed = {
    childName: 'Lo Öberg',
    'birthDate-day': '6',
    'birthDate-month': '5',
    'birthDate-year': '2015',
    email,
  }
  for (const [name, text] of Object.entries(typed)) {
    await page.locator(`[name="${name}"]`).fill(text)
  }
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/guardian/sent'))
  const mail = await waitForMail(email, ({ text }) => /guardian\/confirm\?t=/.test(text))
  const link = /https?:\/\/\S+\/guardian\/confirm\?t=[\w-]+/.exec(mail.text)?.[0] ?? ''
  await page.goto(link)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/guardian/confirmed'))
  const receipt = await waitForMail(email, ({ subject }) => /INS-/.test(subject))
  return /INS-\w{4}-\w{4}/.exec(receipt.subject)?.[0] ?? ''
}

test('every kind goes from its first question to closed, in the hands of two officers', async ({
  page,
  context,
  browser,
  at,
  lang,
  javaScriptEnabled,
}) => {
  test.skip(
    (lang === 'sv') !== javaScriptEnabled,
    'each form runs four times in forms.spec; the whole way once in each language, with scripts and without',
  )
  test.setTimeout(240_000)
  await signInDirectly(context, someAddress(), 'DATA_SUBJECT')
  await page.goto(at('/welcome'))
  await sayWhoYouAre(page, 'Åsa Öberg', ownNumber())
  await expect(page).toHaveURL(at('/my/requests/new'))
  const officers: Page[] = []
  for (const _ of ['decides', 'sends']) {
    const own = await anotherBrowser(browser)
    await signInDirectly(own, await someOfficer(), 'LEGAL')
    officers.push(await own.newPage())
  }
  const [first, second] = officers as [Page, Page]

  for (const [kind, { asks, decides }] of Object.entries(kinds)) {
    await test.step(kind, async () => {
      const reference = await file(page, at, asks)
      await workThrough([first, second], at, reference, decides)
    })
  }

  await test.step('consent withdrawal', async () => {
    await page.goto(at('/my/consents'))
    await page.locator('[name=purposes][value=BANK_COLLECTION]').check()
    await sendButton(page).click()
    await expect(page).toHaveURL(/\/done$/)
    await first.goto(at(`/desk/${referenceIn(page)}`))
    await tick(first)
    await second.goto(at(`/desk/${referenceIn(page)}`))
    await close(second)
  })

  await test.step('a child', async () => {
    const other = await anotherBrowser(browser)
    const reference = await fileForChild(await other.newPage(), at)
    await workThrough([first, second], at, reference, (desk) =>
      choose(desk, 'input[name=custody][value=no]'),
    )
    await other.close()
  })

  await page.goto(at('/my'))
  await expect(page.locator('.request-list li')).toHaveCount(7)
  for (const officer of officers) await officer.context().close()
})
