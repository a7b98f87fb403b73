import { connect } from 'node:net'
import type { Random } from '../../ledger/random'
import { aNastyPart, aNastyValue } from './nasty-values'
import type { Answered } from './verdicts'

type Raw = { kind: string; bytes: Buffer }

const end = '\r\n\r\n'
const noise = ({ below }: Random, most: number) =>
  String.fromCharCode(...Array.from({ length: 1 + below(most) }, () => below(256)))
const multipart = 'multipart/form-data; boundary=b'

/** Requests by their kind, broken below the level of forms and fields: as bytes on the wire. */
const kinds: Record<string, (random: Random, host: string) => string> = {
  noise: (random) => noise(random, 400),
  'request line': (random, host) =>
    `${random.pick(['GET', 'get', 'FOO', 'G\0T', ''])} ${random.pick(['/', '*', '', 'http://evil.example/', '/\0', '/%', '/%zz', '//', '/..;/'])} HTTP/${random.pick(['1.1', '1.0', '0.9', '2.0', '9.9', 'x'])}\r\nHost: ${host}\r\nConnection: close${end}`,
  address: (random, host) =>
    `GET /${random.pick(['', 'en/', 'api/', 'en/desk/', '_next/', 'en/my/requests/'])}${aNastyPart(random)}?${aNastyPart(random)}=${aNastyPart(random)} HTTP/1.1\r\nHost: ${host}\r\nConnection: close${end}`,
  headers: (random, host) =>
    `GET /en HTTP/1.1\r\nHost: ${random.pick([host, '', 'evil.example', 'a b', host.repeat(50)])}\r\n${random.pick(['Cookie', 'Accept', 'Range', 'If-None-Match', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Middleware-Subrequest', 'Next-Router-State-Tree', 'Accept-Language', 'Accept-Encoding', 'X-Path', ': ', 'A B'])}: ${aNastyValue(random)}\r\nConnection: close${end}`,
  'large head': (random, host) =>
    `GET /en HTTP/1.1\r\nHost: ${host}\r\nX-Much: ${'a'.repeat(random.pick([8_000, 17_000, 70_000]))}\r\nConnection: close${end}`,
  framing: (random, host) =>
    `POST /en/sign-in HTTP/1.1\r\nHost: ${host}\r\nContent-Type: ${multipart}\r\n${random.pick(['Content-Length: 5\r\nTransfer-Encoding: chunked', 'Content-Length: -1', 'Content-Length: 5\r\nContent-Length: 6', 'Transfer-Encoding: chunked, identity', 'Transfer-Encoding: xchunked', 'Content-Length: 99999999999'])}\r\nConnection: close${end}${random.pick(['0\r\n\r\n', 'zz\r\n', '5\r\nab', 'GET / HTTP/1.1\r\n\r\n'])}`,
  'broken multipart': (random, host) => {
    const body = random.pick([
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
      '--b\r\nContent-Disposition: form-data\r\n\r\nb\r\n--b--',
      '--b--',
      '',
      '--c\r\n\r\n--c--',
      noise(random, 200),
    ])
    return `POST /en/sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Type: ${random.pick([multipart, 'multipart/form-data', 'multipart/form-data; boundary='])}\r\nContent-Length: ${Buffer.byteLength(body, 'latin1')}\r\nConnection: close${end}${body}`
  },
  'null Origin': (random, host) => foreignPost(random, host, 'null'),
  'foreign Origin': (random, host) => foreignPost(random, host, 'https://evil.example'),
  TRACE: (random, host) =>
    `${random.pick(['TRACE', 'TRACK', 'CONNECT'])} /en HTTP/1.1\r\nHost: ${host}\r\nConnection: close${end}`,
  method: (random, host) =>
    `${random.pick(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'SEARCH', 'PURGE'])} /${random.pick(['en', 'en/sign-in', 'api/deadline', 'api/health/live', 'icon.svg', 'api/nothing'])} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 0\r\nConnection: close${end}`,
}

function foreignPost({ below }: Random, host: string, origin: string): string {
  const body = `--b\r\nContent-Disposition: form-data; name="$ACTION_ID_${'0'.repeat(below(44))}"\r\n\r\n\r\n--b--\r\n`
  return `POST /en/sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nContent-Type: ${multipart}\r\nContent-Length: ${body.length}\r\nConnection: close${end}${body}`
}

const brokenOff = new Set(['noise', 'framing'])

/** A request of one of the kinds, picked at random. */
export function malformedBytes(random: Random, host: string): Raw {
  const kind = random.pick(Object.keys(kinds))
  const made: Buffer | string = kinds[kind]?.(random, host) ?? ''
  return { kind, bytes: Buffer.from(made, 'latin1') }
}

/** Sends bytes over a connection of their own; status 0 where the server closed it or said nothing within the time. */
export function sendBytes({ hostname, port }: URL, { kind, bytes }: Raw): Promise<Answered> {
  return new Promise((settle) => {
    const what = bytes.toString('latin1', 0, 60).split('\r\n')[0] ?? ''
    let text = ''
    const socket = connect({ host: hostname, port: Number(port) }).setEncoding('utf8')
    const done = () => {
      socket.destroy()
      const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(text)?.[1] ?? 0)
      settle({ kind, what, status, body: text.slice(text.indexOf(end) + end.length) })
    }
    socket.setTimeout(5_000, done)
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', done)
    socket.on('close', done)
    socket.write(bytes)
    // Node gives up an answer under way when the client has closed its half: only what breaks off does.
    if (brokenOff.has(kind)) socket.end()
  })
}
