import { randomInt, randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { startSession } from '@/lib/auth/start-session'
import { stepOf, totpCode } from '@/lib/auth/totp'
import type { Role } from '@/lib/rights/actor'
import { makeAccount } from '@/prisma/seed'
import { identityNumberOf } from '@/tests/factories/identity-numbers'
import { expect } from './fixtures'
import { signInPartsOf, waitForMail } from './mail-catcher'
import { besideThePortal, portal } from './portal'

/** An address nobody has used before. */
export function someAddress(): string {
  return `person-${randomUUID()}@example.com`
}

/** The address of an officer in legal of this test's own. */
export async function someOfficer(): Promise<string> {
  besideThePortal()
  const email = `legal-${randomUUID()}@example.com`
  await makeAccount(email, 'LEGAL')
  return email
}

/** An identity number of an adult that the check digit proves; the same each time. */
export const someNumber = '19900101-9802'

/** The same where it can be read whole. Its last four digits alone stand in somebody's random address now and then. */
export const wholeNumber = /0101-?9802/

/**
 * The identity number of an adult whom no other test has: what is owed to one person never meets another's requests. Its last four digits are no
 * year of ours, so that a page can be searched for them.
 */
export function ownNumber(): string {
  const birthDate = Temporal.PlainDate.from('1945-01-01').add({ days: randomInt(20_000) })
  return identityNumberOf(birthDate.toString(), randomInt(210, 980))
}

/** The button that sends the page's own form. */
export const sendButton = (page: Page) => page.locator('main button[type=submit]').first()

/** Signs in as a person would: asks for the mail, opens its link, presses the button; new staff set up their second factor. */
export async function signInByMail(
  page: Page,
  at: (path: string) => string,
  email: string,
  from = '/sign-in',
): Promise<void> {
  await page.goto(at(from))
  await page.locator('[name=email]').fill(email)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/sign-in/check'))
  const mail = await waitForMail(email, (each) => /confirm\?t=/.test(each.text))
  await page.goto(signInPartsOf(mail).link)
  await sendButton(page).click()
  await expect(page).not.toHaveURL(/sign-in\/confirm/)
  if (page.url().includes('/second-factor')) await setUpApp(page)
  await expect(page).not.toHaveURL(/sign-in/)
}

/** Sets up an app that shows codes as the first factor of someone on the staff, and goes on. Gives its secret. */
export async function setUpApp(page: Page): Promise<string> {
  await sendButton(page).click()
  await expect(page).toHaveURL(/second-factor\/app/)
  await page.waitForLoadState()
  const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '')
  await page.locator('[name=code]').fill(totpCode(secret, stepOf(Temporal.Now.instant())))
  await sendButton(page).click()
  await expect(page).toHaveURL(/second-factor\/codes/)
  await page.locator('main form a').click()
  await expect(page).not.toHaveURL(/second-factor/)
  return secret
}

/** A session without the way through the mail and the second factor, for tests of what comes after; `confirmed: false` stops before the factor. */
export async function signInDirectly(
  context: BrowserContext,
  email: string,
  role: Role,
  how = { confirmed: true },
): Promise<void> {
  besideThePortal()
  const actor = await makeAccount(email, role)
  const token = randomUUID() + randomUUID()
  await startSession(token, actor.accountId, role, how)
  await context.addCookies([{ name: 'insyn.session', value: token, url: portal.url }])
}

/** Fills in who one is, by number, and goes on. */
export async function sayWhoYouAre(
  page: Page,
  name = 'Åsa Öberg',
  number = someNumber,
): Promise<void> {
  await page.locator('[name=name]').fill(name)
  await page.locator('[name=identityNumber]').fill(number)
  await sendButton(page).click()
}

/** A signed-in person on the first question of a request. */
export async function beginRequest(
  page: Page,
  context: BrowserContext,
  at: (path: string) => string,
  number = someNumber,
): Promise<string> {
  const email = someAddress()
  await signInDirectly(context, email, 'DATA_SUBJECT')
  await page.goto(at('/welcome'))
  await sayWhoYouAre(page, 'Åsa Öberg', number)
  await expect(page).toHaveURL(at('/my/requests/new'))
  await page.goto(at('/my/requests/new/access/scope'))
  return email
}

/** Files a request for everything and returns its reference. */
export async function fileRequest(
  page: Page,
  context: BrowserContext,
  at: (path: string) => string,
  number = someNumber,
): Promise<{ reference: string; email: string }> {
  const email = await beginRequest(page, context, at, number)
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new/access/check'))
  await sendButton(page).click()
  await expect(page).toHaveURL(/\/receipt$/)
  return { reference: referenceIn(page), email }
}

/** The reference in the address of the present page. */
export function referenceIn(page: Page): string {
  const reference = /INS-\w{4}-\w{4}/.exec(page.url())?.[0]
  if (!reference) throw new Error('The address has no reference.')
  return reference
}
