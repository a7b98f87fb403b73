import { randomInt } from 'node:crypto'
import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import type { Area } from '@/lib/i18n/areas'
import type { Locale } from '@/lib/i18n/locales'
import type { Translator } from '@/lib/i18n/translator'
import { wordsOf } from './words'

export type Options = { lang: Locale }

type Fixtures = {
  /** The address of a page in the language of the run. */
  at: (path: string) => string
  words: <A extends Area>(area: A) => Translator<A>
  /** What the browser complained of; a test that expects complaints empties it. */
  complaints: string[]
}

/** A network address of its own for each browser, so that limits on networks count each apart. */
const someNetwork = () => `198.51.${randomInt(256)}.${randomInt(1, 255)}`

export const test = base.extend<Fixtures & Options>({
  lang: ['sv', { option: true }],
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use) => {
    await use({ ...extraHTTPHeaders, 'X-Forwarded-For': someNetwork() })
  },
  at: async ({ lang }, use) => {
    await use((path) => (lang === 'sv' ? path : path === '/' ? '/en' : `/en${path}`))
  },
  words: async ({ lang }, use) => {
    await use((area) => wordsOf(lang, area))
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      watch(page, complaints)
      await use(complaints)
      expect(complaints, 'the browser complains of nothing').toEqual([])
    },
    { auto: true },
  ],
})

/** A second browser, of somebody else's, from a network of its own. */
export function anotherBrowser(browser: Browser): Promise<BrowserContext> {
  const extraHTTPHeaders = { 'X-Forwarded-For': someNetwork() }
  return browser.newContext({ ...base.info().project.use, extraHTTPHeaders })
}

/** Notes every error in a page: scripts, content security policy, missing files. Pages that answer 404 are no error. */
export function watch(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    if (/status of 404/.test(message.text()) && message.location().url === page.url()) return
    complaints.push(
      `console: ${message.text()} (${new URL(message.location().url || 'http://x').pathname})`,
    )
  })
}

export { expect }
