import { expect, test } from './support/fixtures'
import { sendButton, signInDirectly, someAddress } from './support/people'

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'there is no script to be late')

// On a slow line people type before the scripts have come: React, when it wakes up, leaves alone what stands there.
test('what is typed before the scripts have come stays', async ({ page, context, at }) => {
  await signInDirectly(context, someAddress(), 'DATA_SUBJECT')
  let letGo = (): void => undefined
  const typed = new Promise<void>((done) => {
    letGo = done
  })
  await page.route('**/*.js', async (route) => {
    await typed
    await route.continue()
  })
  await page.goto(at('/welcome'), { waitUntil: 'commit' })
  const field = (name: string) => page.locator(`[name="${name}"]`)
  await field('name').fill('Åsa Öberg')
  await page.locator('input[value=birth-date]').check()
  await field('birthDate-day').fill('28')
  await field('knownContact').fill('070-123 45 67')
  const awake = () =>
    page.evaluate(() =>
      Object.keys(document.querySelector('main form') ?? {}).some((key) =>
        key.startsWith('__react'),
      ),
    )
  expect(await awake()).toBe(false)
  letGo()
  await expect.poll(awake).toBe(true)
  await expect(field('name')).toHaveValue('Åsa Öberg')
  await expect(page.locator('input[value=birth-date]')).toBeChecked()
  await expect(field('birthDate-day')).toHaveValue('28')
  await expect(field('knownContact')).toHaveValue('070-123 45 67')
  await field('birthDate-month').fill('2')
  await field('birthDate-year').fill('1985')
  await sendButton(page).click()
  await expect(page).toHaveURL(at('/my/requests/new'))
})
