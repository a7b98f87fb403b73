import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childEnvironment, type Source } from '@/lib/env'
import { say } from '@/lib/log'
import { discardDatabase } from '@/prisma/embedded'
import { root } from './household'
import { freePort } from './ports'

/**
 * Runs `use` against a whole portal of its own: `npm start` on free ports with a data folder that is thrown away.
 * Staff need their second factor there, unless `settings` (which may depend on its address) say otherwise. Where it does not come up, what it said is shown and the answer is null.
 * `heard` gets all that the portal wrote, at the end.
 */
export async function withPortal<T>(
  use: (where: Source) => Promise<T>,
  settings: Source | ((address: string) => Promise<Source>) = {},
  heard?: (words: string) => void,
): Promise<T | null> {
  const folder = mkdtempSync(join(tmpdir(), 'insyn-journeys-'))
  const [port, mailPort, mailUiPort] = [await freePort(), await freePort(), await freePort()]
  const more =
    typeof settings === 'function' ? await settings(`http://localhost:${port}`) : settings
  const portal = spawn(process.execPath, ['--import', 'tsx', 'lib/commands/start.ts'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: childEnvironment({
      PORT: `${port}`,
      MAIL_PORT: `${mailPort}`,
      MAIL_UI_PORT: `${mailUiPort}`,
      DATA_FOLDER: folder,
      // The journeys come as if through a proxy, each test from a network of its own.
      TRUSTED_PROXIES: '127.0.0.1,::1',
      SECOND_FACTOR: 'required',
      ...more,
    }),
  })
  let words = ''
  const ended = new Promise<void>((settle) => portal.once('close', () => settle()))
  const ready = new Promise<boolean>((settle) => {
    for (const stream of [portal.stdout, portal.stderr])
      stream.on('data', (chunk: Buffer) => {
        words += chunk
        if (words.includes('The portal is ready.')) settle(true)
      })
    void ended.then(() => settle(false))
  })
  try {
    if (!(await ready)) return null
    return await use({
      PORTAL_URL: `http://localhost:${port}`,
      MAIL_URL: `http://127.0.0.1:${mailUiPort}`,
      PORTAL_DATA: folder,
    })
  } finally {
    portal.kill('SIGTERM')
    await ended
    discardDatabase(folder)
    heard?.(words)
    if (!words.includes('The portal is ready.') || /"level":"(error|fatal)"/.test(words)) say(words)
  }
}
