import { type Part, startPart } from './household'

/** The trial's mail catcher, on this machine's own address only: it takes every mail and delivers none. */
export function startMailCatcher(port: number, uiPort: number): Part {
  const listen = [
    '--ip',
    '127.0.0.1',
    '--smtp',
    `${port}`,
    '--web-ip',
    '127.0.0.1',
    '--web',
    `${uiPort}`,
  ]
  return startPart(
    'mail catcher',
    ['node_modules/maildev/dist/bin/maildev.js', ...listen, '--silent', '--max-emails', '5000'],
    { quiet: true },
  )
}
