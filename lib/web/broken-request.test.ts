import { createServer, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countedSoFar } from '@/lib/metrics'
import { readLog } from '@/tests/factories/answered'
import { answerBroken, noteUnderWay } from './broken-request'
import { securityHeaders } from './security-headers'

const id = '7e816be9-85c8-4324-b281-48f568c07b89'
const prepare = (response: ServerResponse) => {
  for (const { key, value } of securityHeaders) response.setHeader(key, value)
  response.setHeader('X-Request-Id', id)
}

let server: Server
beforeEach(async () => {
  server = createServer((_, response) => {
    noteUnderWay(response)
    response.write('half of it')
  })
  for (let times = 0; times < 2; times += 1) answerBroken(server, prepare)
  await new Promise<void>((settle) => {
    server.listen(0, '127.0.0.1', settle)
  })
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** Everything that comes back for `first`, and for `next` once something came, until the server closes. */
function answerTo(first: string, next?: string): Promise<string> {
  return new Promise((settle) => {
    let text = ''
    const { port } = server.address() as AddressInfo
    const socket = connect({ port, host: '127.0.0.1' }).setEncoding('utf8')
    socket.on('data', (piece) => {
      if (text === '' && next) socket.write(next)
      text += piece
    })
    socket.on('close', () => settle(text))
    socket.on('error', () => settle(text))
    socket.write(first)
  })
}

describe('what is no request', () => {
  it.each([
    ['a header that is none', 400, 'GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n'],
    ['noise', 400, '\u0016\u0003\u0001\r\n\r\n'],
    ['a method that nobody knows', 400, 'FOO / HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a head too large', 431, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
  ])('%s is answered %i once, with the headers of every answer', async (_, status, sent) => {
    const answer = await answerTo(sent)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer.split('HTTP/1.1')).toHaveLength(2)
    for (const { key, value } of securityHeaders) {
      expect(answer.toLowerCase()).toContain(`\r\n${key}: ${value}\r\n`.toLowerCase())
    }
    expect(answer).toMatch(/\r\ncontent-length: 0\r\nconnection: close\r\n\r\n$/i)
  })

  it('is counted and logged like everything that is refused, with nothing of what was sent', async () => {
    const log = readLog()
    const labels = { code: 'HTTP_400', where: 'framework' } as const
    const before = countedSoFar('refusals', labels)
    const answers = countedSoFar('responses', { status: '4xx' })
    await answerTo('GET /anna HTTP/1.1\r\nHost: a\r\nBad Header: anna@example.com\r\n\r\n')
    expect(countedSoFar('refusals', labels)).toBe(before + 1)
    expect(countedSoFar('responses', { status: '4xx' })).toBe(answers + 1)
    expect(log.lines()).toMatchObject([{ event: 'refused', ...labels, area: 'site' }])
    expect(log.text()).not.toContain('anna')
  })

  it('ends a connection whose answer is under way, and writes nothing into it', async () => {
    const answer = await answerTo('GET / HTTP/1.1\r\nHost: a\r\n\r\n', 'no request at all\r\n\r\n')
    expect(answer).toContain('half of it')
    expect(answer.split('HTTP/1.1')).toHaveLength(2)
  })
})
