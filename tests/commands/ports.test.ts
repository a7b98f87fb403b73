import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { freePort, isTaken } from '@/lib/commands/ports'

it('a free port is below those of outgoing connections, and is taken once someone listens', async () => {
  const port = await freePort()
  expect(port).toBeGreaterThanOrEqual(20_000)
  expect(port).toBeLessThan(32_768)
  expect(await isTaken(port)).toBe(false)
  const server = createServer()
  await new Promise<void>((settle) => server.listen(port, '127.0.0.1', settle))
  expect(await isTaken(port)).toBe(true)
  await new Promise((settle) => server.close(settle))
})
