import { setTimeout as pause } from 'node:timers/promises'
import { buildWhenChanged } from '@/lib/commands/build'
import { household, root, startPart } from '@/lib/commands/household'
import { freePort } from '@/lib/commands/ports'

/** Builds the portal when it has changed. Error when it cannot be built. */
export async function build(): Promise<void> {
  const house = household(() => undefined)
  if (!(await buildWhenChanged(house))) throw new Error('the portal could not be built')
}

/** Runs `use` against a web server of its own on this process's database; `preloads` are modules it loads before anything else, `serverFile` another
 * build than the one here, `settings` stand beside or in the place of the usual ones. */
export async function withWebServer<T>(
  preloads: string[],
  use: (address: string) => Promise<T>,
  serverFile = `${root}.next/standalone/server.js`,
  settings: Record<string, string> = {},
): Promise<T> {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const flags = preloads.flatMap((file) => ['--import', file])
  const server = startPart('web server', [...flags, serverFile], {
    env: {
      PORT: `${port}`,
      HOSTNAME: 'localhost',
      PUBLIC_URL: address,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      ...settings,
    },
  })
  try {
    await ready(address)
    return await use(address)
  } finally {
    await server.stop()
  }
}

async function ready(address: string): Promise<void> {
  const end = performance.now() + 60_000
  while (performance.now() < end) {
    const answer = await fetch(`${address}/api/health/ready`).catch(() => null)
    if (answer?.ok) return
    await pause(200)
  }
  throw new Error('the web server did not become ready')
}
