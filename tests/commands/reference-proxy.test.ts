import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '@/lib/commands/ports'
import { strictTransport } from '@/lib/web/security-headers'
import { authority } from '../support/certificates'

const reference = readFileSync('docs/operating/nginx.conf', 'utf8')
const nginx = [process.env.NGINX_PROGRAM, '/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(
  (path) => path && existsSync(path),
)
const name = 'rights.example.com'
const folder = mkdtempSync(join(tmpdir(), 'insyn-proxy-'))
const right = authority('The authority of the proxy')

let portal: Server
let proxy: ChildProcess | undefined
let ports = { http: 0, https: 0 }
let seen: IncomingHttpHeaders = {}

/** Puts what a machine has in the places that the reference leaves to it; Error where a place is not there. */
function onThisMachine(places: [string, string][]): string {
  return places.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the reference has no "${from}"`)
    return text.replaceAll(from, to)
  }, reference)
}

// CI installs nginx; elsewhere only its text is looked at.
describe.skipIf(!nginx)('the reference proxy', () => {
  beforeAll(async () => {
    portal = createServer((incoming, response) => {
      seen = incoming.headers
      incoming.resume()
      incoming.on('end', () =>
        response.setHeader(strictTransport.key, strictTransport.value).end('the portal'),
      )
    })
    await new Promise<void>((ready) => portal.listen(0, '127.0.0.1', ready))
    ports = { http: await freePort(), https: await freePort() }
    const { certificate, key } = right.issue(name)
    const file = (called: string, text: string) => {
      writeFileSync(join(folder, called), text)
      return join(folder, called)
    }
    const written = onThisMachine([
      ['  listen [::]:80 default_server;\n', ''],
      ['  listen [::]:443 ssl http2 default_server;\n', ''],
      ['  listen [::]:443 ssl http2;\n', ''],
      ['listen 80 ', `listen 127.0.0.1:${ports.http} `],
      ['listen 443 ', `listen 127.0.0.1:${ports.https} `],
      ['127.0.0.1:3000', `127.0.0.1:${(portal.address() as AddressInfo).port}`],
      ['/etc/insyn/tls/fullchain.pem', file('fullchain.pem', certificate)],
      ['/etc/insyn/tls/privkey.pem', file('privkey.pem', key)],
      ['/run/nginx.pid', join(folder, 'nginx.pid')],
      [
        'types { }',
        ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
          .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
          .join('\n'),
      ],
    ])
    const conf = file('nginx.conf', written)
    const args = ['-c', conf, '-p', folder, '-e', 'stderr']
    const { status, stderr } = spawnSync(nginx ?? '', ['-t', ...args], { encoding: 'utf8' })
    expect(stderr).not.toMatch(/\[(warn|emerg)\]/)
    expect(status).toBe(0)
    proxy = spawn(nginx ?? '', [...args, '-g', 'daemon off;'], { stdio: 'inherit' })
    while (!(await fetch(`http://127.0.0.1:${ports.http}/`, { redirect: 'manual' }).catch(() => 0)))
      expect(proxy?.exitCode).toBeNull()
  })
  afterAll(async () => {
    const ended = new Promise<unknown>((settle) => (proxy ? proxy.once('exit', settle) : settle(0)))
    proxy?.kill('SIGTERM')
    await ended
    portal.closeAllConnections()
    portal.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The protocol and cipher agreed upon, or the code of what went wrong. */
  function shake(options: ConnectionOptions): Promise<string> {
    const way = { host: '127.0.0.1', port: ports.https, servername: name, ca: right.certificate }
    return new Promise((settle) => {
      const socket: TLSSocket = connect({ ...way, ...options }, () => {
        settle(`${socket.getProtocol()} ${socket.getCipher().name}`)
        socket.destroy()
      })
      socket.on('error', (error: Error & { code?: string }) => settle(error.code ?? error.message))
    })
  }

  it('speaks TLS 1.2 and 1.3, with the strongest cipher that both know', async () => {
    expect(await shake({})).toBe('TLSv1.3 TLS_AES_256_GCM_SHA384')
    const weakFirst = 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384'
    expect(await shake({ maxVersion: 'TLSv1.2', ciphers: weakFirst })).toBe(
      'TLSv1.2 ECDHE-ECDSA-AES256-GCM-SHA384',
    )
  })

  it.each<[string, ConnectionOptions]>([
    ['TLS 1.1', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' }],
    ['CBC', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES256-SHA384' }],
    ['no forward secrecy', { maxVersion: 'TLSv1.2', ciphers: 'AES256-GCM-SHA384' }],
    ['another name', { servername: 'other.example.com' }],
    ['no name', { servername: '' }],
  ])('refuses %s', async (_, options) => {
    expect(await shake(options)).toMatch(/^(ERR_SSL|ECONNRESET)/)
  })

  it('sends whoever comes without TLS to the portal’s name with TLS', async () => {
    const answer = await fetch(`http://127.0.0.1:${ports.http}/en/start?a=1`, {
      redirect: 'manual',
      headers: { Host: 'evil.example.com' },
    })
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe(`https://${name}/en/start?a=1`)
  })

  /** One request through the proxy; what the client says of itself goes along. */
  function ask(headers: Record<string, string>, method = 'GET') {
    const way = { host: '127.0.0.1', port: ports.https, servername: name, ca: right.certificate }
    return new Promise<{ status: number; headers: IncomingHttpHeaders }>((settle, reject) => {
      const sent = request({ ...way, path: '/', method, headers: { Host: name, ...headers } })
      sent.on('response', (answer) => {
        settle({ status: answer.statusCode ?? 0, headers: answer.headers })
        answer.destroy()
      })
      sent.on('error', reject)
      sent.end()
    })
  }

  it('tells the portal who comes, and not what a client claims', async () => {
    const claims = { 'X-Forwarded-For': '203.0.113.9', 'X-Forwarded-Host': 'evil.example.com' }
    const { status, headers } = await ask({ ...claims, Forwarded: 'for=203.0.113.9' })
    expect(status).toBe(200)
    expect(seen).toMatchObject({
      host: name,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': name,
      'x-forwarded-proto': 'https',
    })
    expect(seen.forwarded).toBeUndefined()
    expect(headers['strict-transport-security']).toBe(strictTransport.value)
    expect(headers.server).toBe('nginx')
  })

  it('refuses a body that no form of the portal is as long as', async () => {
    const tooLong = { 'Content-Length': String(111 * 1024 * 1024), Expect: '100-continue' }
    expect((await ask(tooLong, 'POST')).status).toBe(413)
  })
})

describe('the text of the reference', () => {
  it('names protocols and ciphers that are recommended, and no other', () => {
    expect(/ssl_protocols (.*);/.exec(reference)?.[1]).toBe('TLSv1.2 TLSv1.3')
    const ciphers = /ssl_ciphers (.*);/.exec(reference)?.[1]?.split(':') ?? []
    expect(ciphers).toHaveLength(6)
    for (const cipher of ciphers)
      expect(cipher).toMatch(
        /^ECDHE-(ECDSA|RSA)-(AES(128|256)-GCM-SHA(256|384)|CHACHA20-POLY1305)$/,
      )
  })

  it('adds no header to an answer, and keeps no log of who asked for what', () => {
    expect(reference).not.toMatch(/add_header|proxy_hide_header/)
    expect(reference).toContain('access_log off;')
  })
})
