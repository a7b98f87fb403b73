import { expect, type Page, test } from '@playwright/test'

/**
 * Waits until React has woken a page up and all that listens on it does. Before that no key is heard, nothing typed is noticed, and React puts
 * back what a test changes in a hidden field. Without JavaScript there is nothing to wait for.
 */
export async function awake(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return
  const isAsleep = () => {
    const name = Object.keys(document).find((each) => each.startsWith('__reactContainer$'))
    return name ? Reflect.get(document, name).stateNode.current.memoizedState.isDehydrated : true
  }
  await expect.poll(() => page.evaluate(isAsleep), 'the page is asleep').toBe(false)
  // What a part of the page begins once it stands there, React begins before the browser has nothing left to do.
  await page.evaluate(
    () => new Promise<void>((done) => void requestIdleCallback(() => done(), { timeout: 5000 })),
  )
}
