import { defineConfig, devices } from '@playwright/test'
import { browserFlags, installedBrowser } from './lib/commands/browser'
import type { Options } from './tests/e2e/support/fixtures'

// `npm test` starts a portal for the journeys and says where; run alone, they use the one of `npm start`.
// Every journey runs four times: in both languages, with JavaScript and without it.
export default defineConfig<Options>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/journeys',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 390, height: 844 },
    baseURL: process.env.PORTAL_URL ?? 'http://localhost:3000',
    launchOptions: { executablePath: installedBrowser(), args: browserFlags },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'sv', use: { lang: 'sv' } },
    { name: 'en', use: { lang: 'en' } },
    { name: 'sv without JavaScript', use: { lang: 'sv', javaScriptEnabled: false } },
    { name: 'en without JavaScript', use: { lang: 'en', javaScriptEnabled: false } },
  ],
})
