import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

// Below the ports that systems give to outgoing connections: one of those could take the port before its server does.
const [lowest, highest] = [20_000, 32_000]

/** A port of this machine's own addresses that is free now, and that no outgoing connection is given meanwhile. */
export async function freePort(): Promise<number> {
  const port = randomInt(lowest, highest)
  return (await isTaken(port)) ? freePort() : port
}

/** Whether someone listens on the port already, on this machine's own addresses. */
export async function isTaken(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::'])
    if ((await tryToListen(port, host)) === 'EADDRINUSE') return true
  return false
}

function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((settle) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => settle(error.code))
    server.listen({ port, host, ipv6Only: host === '::' }, () =>
      server.close(() => settle(undefined)),
    )
  })
}
