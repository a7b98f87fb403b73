import { say } from '@/lib/log'
import { ensureBrowser } from './browser'
import { complaintsIn } from './portal-log'
import { freePort } from './ports'
import type { TestDirectory } from './test-directory'
import { withPortal } from './test-portal'
import { type Count, journeys, lint, mutation, types, vitest } from './test-steps'

const args = process.argv.slice(2)
const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length)
const more = args.filter((arg) => !arg.startsWith('--only='))

const steps: Record<string, () => Promise<Count>> = {
  lint,
  types,
  unit: () => vitest('unit', more),
  mutation,
  database: () => vitest('database', more),
  e2e: inBrowser,
}

async function inBrowser(): Promise<Count> {
  if (ensureBrowser()) {
    let complaints: string[] = []
    const heard = (words: string) => {
      complaints = complaintsIn(words)
    }
    // Staff can sign in with a company's directory there, which vouches for a second factor where it is asked to.
    let directory: TestDirectory | undefined
    const settings = async (address: string) => {
      const callback = new URL('/api/sso/callback', address).href
      // oidc-provider warns of every Node that is not called long-term support yet.
      Object.assign(process.release, { lts: process.release.lts ?? process.version })
      const { startTestDirectory } = await import('./test-directory')
      directory = await startTestDirectory(await freePort(), callback)
      return { ...directory.settings, STAFF_OIDC_SECOND_FACTOR: 'mfa' }
    }
    const count = await withPortal((where) => journeys(where, more), settings, heard)
    await directory?.stop()
    for (const complaint of complaints) say(complaint)
    if (!count) return { passed: 0, failed: 1 }
    return { ...count, failed: count.failed + complaints.length }
  }
  say('There is no Chromium and none could be installed: install one, for example with apt-get.')
  return { passed: 0, failed: 1 }
}

if (only && !steps[only]) {
  say(`--only is one of ${Object.keys(steps).join(', ')}.`)
  process.exit(2)
}

const rows: [string, Count, number][] = []
for (const [name, step] of Object.entries(steps)) {
  if (only && only !== name) continue
  say(`\n── ${name} ──`)
  const start = performance.now()
  rows.push([name, await step(), Math.round((performance.now() - start) / 1000)])
}

const sum = (what: keyof Count) => rows.reduce((total, [, count]) => total + count[what], 0)
say('')
for (const [name, { passed, failed }, seconds] of rows)
  say(`${name.padEnd(10)} ${passed} passed, ${failed} failed (${seconds} s)`)
say(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') > 0 ? 1 : 0)
