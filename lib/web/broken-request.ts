import { IncomingMessage, Server, ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { noteAnswer } from './note-answer'

// As Node itself answers; anything else is 400.
const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

type Prepare = (response: ServerResponse) => void

const heard = new WeakSet<Server>()
const underWay = new WeakMap<Socket, ServerResponse>()

/** Notes which answer a connection is busy with, so that nothing is written into the midst of it. */
export function noteUnderWay(response: ServerResponse): void {
  underWay.set(response.req.socket, response)
}

/**
 * Has a server answer what Node cannot read as a request: a head too large, framing that is none. No request comes of it, so Node would
 * answer by itself, without our headers, log and count. `prepare` gives each answer its headers.
 */
export function answerBroken(server: unknown, prepare: Prepare): void {
  if (!(server instanceof Server) || heard.has(server)) return
  heard.add(server)
  server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, stream) => {
    const socket = stream as Socket
    if (socket.writable && !isMidway(socket)) socket.write(headOf(code, socket, prepare))
    socket.destroy()
  })
}

function isMidway(socket: Socket): boolean {
  const response = underWay.get(socket)
  return response?.headersSent === true && !response.writableFinished
}

function headOf(code: string, socket: Socket, prepare: Prepare): string {
  const response = new ServerResponse(new IncomingMessage(socket))
  prepare(response)
  const status = statuses[code] ?? 400
  response.statusCode = status
  response.setHeader('Content-Length', '0')
  response.setHeader('Connection', 'close')
  noteAnswer(response)
  const lines = Object.entries(response.getHeaders()).map(([name, value]) => `${name}: ${value}`)
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n`
}
