import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'

/** A stretch of network before a server that can be cut and mended: what is under way breaks off, what comes is turned away. */
export async function cuttable(host: string, port: number) {
  const sockets = new Set<Socket>()
  let whole = true
  let listening = 0
  const server = createServer((near) => {
    const far = dial({ host, port })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  const listen = (at: number) =>
    new Promise<void>((ready) => server.listen(at, '127.0.0.1', () => ready()))
  await listen(0)
  listening = (server.address() as AddressInfo).port
  const cut = async () => {
    if (!whole) return
    whole = false
    const closed = new Promise((done) => server.close(done))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return {
    port: listening,
    cut,
    mend: async () => {
      await listen(listening)
      whole = true
    },
  }
}
