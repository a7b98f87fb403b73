import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable']

/** The browser for the journeys: the system's Chromium, else the one that Playwright installed. */
export function installedBrowser(): string | undefined {
  return [...known, chromium.executablePath()].find((path) => existsSync(path))
}

/** What the browser is started with: quiet towards the network, and without its sandbox as root, where it has none. */
export const browserFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Finds a browser or installs one. False when there is none and none could be had. */
export function ensureBrowser(): boolean {
  if (installedBrowser()) return true
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  if (installedBrowser()) return true
  if (process.getuid?.() === 0) {
    run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'])
  }
  return installedBrowser() !== undefined
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: 'inherit' })
}
