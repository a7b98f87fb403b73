import { join } from 'node:path'
import { freePort } from '@/lib/commands/ports'
import { adoptSettings } from '@/lib/env'
import { onThrowawayServer } from '../../support/throwaway-server'
import type { Measured } from '../measured'
import { build, withWebServer } from '../web-server'
import { benchAccess } from './access'
import { benchByTests } from './by-tests'
import { benchDependencies } from './dependencies'
import { benchHeaders } from './headers'
import { benchKnownOrNot } from './known-or-not'
import { benchLimits } from './limits'
import { benchMalformed } from './malformed'
import { benchRequirements } from './requirements'
import { benchScanners } from './scanners'

/** Shows some lines of S: given a portal of its own at `address`, on this process's database, and how much of the full size, 1 for all. */
type Bar = (portal: { address: string; probe: string; part: number }) => Promise<Measured[]>

const of = (full: number, part: number) => Math.max(2, Math.round(full * part))

/** Every bar of the security page of the quality list that is measured, in its order. */
const bars: Bar[] = [
  ({ address }) => benchAccess({ address }),
  () => benchHeaders(),
  ({ address, part }) =>
    benchScanners({ address, visits: of(10_000, part), clicks: Math.max(8, of(64, part)) }),
  ({ address, part }) => benchKnownOrNot({ address, pairs: of(2_000, part) }),
  ({ part }) => benchLimits({ rounds: of(10, part) }),
  ({ address, probe, part }) =>
    benchMalformed({ address, probe, aware: of(100_000, part), raw: of(100_000, part) }),
  async () => [
    await benchByTests('S6', 'second factor, and role and session read each time', [
      'lib/rights/second-factor.test.ts',
      'tests/casework/second-factor.test.ts',
      'tests/casework/passkeys.test.ts',
      'tests/casework/reset-factors.test.ts',
      'tests/auth/session.test.ts',
    ]),
  ],
  async () => [
    await benchByTests('S7', 'harmful files on every way in and out', [
      'lib/rights/uploads.test.ts',
      'tests/casework/uploads-every-way.test.ts',
      'tests/web/upload.test.ts',
      'tests/web/download.test.ts',
    ]),
  ],
  async () => benchRequirements(),
  async () => benchDependencies(),
]

function notMeasured(error: unknown): Measured[] {
  return [{ id: 'S', figure: `not measured: ${String(error)}`, bar: 'measured', passed: false }]
}

/** S1–S9: on this machine alone, on a database and a web server of its own that are gone afterwards. `percent` of the full size. */
export async function benchSecurity(percent = 100): Promise<Measured[]> {
  await build()
  return onThrowawayServer(async () => {
    // The bars come as if through a proxy, each asker from a network of its own.
    const port = await freePort()
    adoptSettings({ TRUSTED_PROXIES: '127.0.0.1,::1', MEMORY_PROBE_PORT: `${port}` })
    const probe = `http://127.0.0.1:${port}`
    return withWebServer([join(import.meta.dirname, 'memory-probe.mjs')], async (address) => {
      adoptSettings({ PUBLIC_URL: address })
      const measured: Measured[] = []
      const portal = { address, probe, part: percent / 100 }
      for (const bar of bars) measured.push(...(await bar(portal).catch(notMeasured)))
      return measured
    })
  })
}
