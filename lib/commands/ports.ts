import { createServer } from 'node:net'

/** A port of this machine's own address that is free now. */
export function freePort(): Promise<number> {
  return new Promise((settle, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })
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
