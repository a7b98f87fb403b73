import type { Server } from 'node:http'

/** Has a server listen on this machine's own address; its error when the port is taken. What comes back stops it, with the connections it has. */
export async function listenHere(server: Server, port: number): Promise<() => Promise<void>> {
  await new Promise<void>((settle, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', settle)
  })
  return () =>
    new Promise<void>((settle) => {
      server.close(() => settle())
      server.closeAllConnections()
    })
}
