import { defineConfig, devices } from '@playwright/test'
import { browserFlags, installedBrowser } from './lib/commands/browser'

// `npm test` starts a portal for the journeys and says where; run alone, they use the one of `npm start`.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.PORTAL_URL ?? 'http://localhost:3000',
    launchOptions: { executablePath: installedBrowser(), args: browserFlags },
    trace: 'retain-on-failure',
  },
})
