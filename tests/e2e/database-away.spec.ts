import { spawn } from 'node:child_process'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { freePort } from '@/lib/commands/ports'
import { env } from '@/lib/env'
import { expect, test } from './support/fixtures'
import { beginRequest, sendButton } from './support/people'
import { besideThePortal } from './support/portal'

type Line = { port: number; cut: () => void; mend: () => Promise<void>; close: () => void }

/** A line to the database that can be cut and mended. */
async function lineTo(url: URL): Promise<Line> {
  const port = await freePort()
  const sockets = new Set<Socket>()
  const make = () =>
    createServer((near) => {
      const far = connect(Number(url.port), url.hostname)
      for (const socket of [near, far]) {
        sockets.add(socket)
        socket.on('error', () => socket.destroy())
        socket.on('close', () => sockets.delete(socket))
      }
      near.pipe(far).pipe(near)
      near.on('close', () => far.destroy())
    })
  let server: Server = make()
  const listen = () => new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const cut = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  await listen()
  return {
    port,
    cut,
    close: cut,
    mend: async () => {
      server = make()
      await listen()
    },
  }
}

test('while the database is away the person is told so, nothing typed is lost, and it goes on after', async ({
  page,
  context,
  words,
  lang,
  complaints,
}, { project }) => {
  test.skip(!['sv', 'en without JavaScript'].includes(project.name), 'twice is enough')
  const refusals = words('refusals')
  const errors = words('errors')
  besideThePortal()
  const database = new URL(env().databaseUrl)
  const line = await lineTo(database)
  const port = await freePort()
  const cutOff = Object.assign(new URL(database), { port: String(line.port) }).href
  const web = spawn(process.execPath, ['.next/standalone/server.js'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DATABASE_URL: cutOff,
      SESSION_SECRET: env().sessionSecret,
      MASTER_KEY: env().masterKey,
      INSYN_TRIAL: '1',
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      HOSTNAME: 'localhost',
      NODE_ENV: 'production',
    },
  })
  const prefix = `http://localhost:${port}${lang === 'en' ? '/en' : ''}`
  const there = (path: string) => `${prefix}${path}`
  try {
    await expect
      .poll(
        () =>
          fetch(`http://localhost:${port}/api/health/ready`).then(
            (answer) => answer.status,
            () => 0,
          ),
        { timeout: 20_000 },
      )
      .toBe(200)
    await beginRequest(page, context, there)
    await page.locator('input[value=selected]').check()
    line.cut()
    await sendButton(page).click()
    await expect(page.locator('main')).toContainText(
      project.use.javaScriptEnabled === false
        ? errors('away.title')
        : refusals('TEMPORARILY_UNAVAILABLE'),
    )
    expect((await fetch(`http://localhost:${port}/api/health/ready`)).status).toBe(503)
    expect((await fetch(`http://localhost:${port}/api/health/live`)).status).toBe(200)
    const answer = await page.request.get(there('/my'))
    expect(answer.status()).toBe(503)
    expect(await answer.text()).toContain(errors('away.title'))
    await line.mend()
    if (project.use.javaScriptEnabled === false)
      await page.goto(there('/my/requests/new/access/scope'))
    await page.locator('input[value=selected]').check()
    await sendButton(page).click()
    await expect(page).toHaveURL(there('/my/requests/new/access/categories'))
    complaints.length = 0
  } finally {
    web.kill('SIGTERM')
    line.close()
  }
})
