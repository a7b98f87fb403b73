import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Part, startPart } from './household'

/**
 * The trial's mail catcher, on this machine's own address only: it takes every mail and delivers none. Mails are kept in the
 * data folder: its usual place under /tmp belongs to whoever came first on this machine.
 */
export function startMailCatcher(port: number, uiPort: number, dataFolder: string): Part {
  const mails = resolve(dataFolder, 'mails')
  mkdirSync(mails, { recursive: true, mode: 0o700 })
  const listen = [
    '--ip',
    '127.0.0.1',
    '--smtp',
    `${port}`,
    '--web-ip',
    '127.0.0.1',
    '--web',
    `${uiPort}`,
    '--mail-directory',
    mails,
  ]
  return startPart(
    'mail catcher',
    ['node_modules/maildev/dist/bin/maildev.js', ...listen, '--silent', '--max-emails', '5000'],
    { quiet: true },
  )
}
