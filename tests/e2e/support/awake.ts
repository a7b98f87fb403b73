import { type Page, test } from '@playwright/test'

/**
 * Waits until React has woken a page up and all that listens on it does. Before that no key is heard, nothing typed is noticed, and React puts
 * back what a test changes in a hidden field. Where the browser is still on its way to the page, it waits for that page. Without JavaScript
 * there is nothing to wait for.
 */
export async function awake(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return
  await page.waitForFunction(async () => {
    const name = Object.keys(document).find((each) => each.startsWith('__reactContainer$'))
    if (!name) return false
    if (Reflect.get(document, name).stateNode.current.memoizedState.isDehydrated) return false
    // What a part of the page begins once it stands there, React begins before the browser has nothing left to do.
    return new Promise((done) => requestIdleCallback(() => done(true), { timeout: 5000 }))
  })
}
