import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { controller } from '@/lib/controller/controller'
import { env, runMode } from '@/lib/env'
import { onEveryLine, tellConsole } from '@/lib/log'
import { answerBroken, noteUnderWay } from './broken-request'
import { noteAnswer } from './note-answer'
import { isReadable } from './readable-request'
import { responses } from './response-status'
import { closedPolicy, securityHeaders, strictTransport } from './security-headers'

type Started = { request: IncomingMessage; response: ServerResponse }
type Connected = { socket: { server?: unknown } }

/** Checks settings and controller profile, then prepares every response: its headers and its status. */
export function startWeb(): void {
  const { publicUrl } = env()
  const secure = publicUrl.protocol === 'https:'
  controller()
  const headers = [
    ...securityHeaders,
    ...(secure ? [strictTransport] : []),
    { key: 'Content-Security-Policy', value: closedPolicy }, // a page's own policy takes its place
  ]
  const prepare = (response: ServerResponse) => {
    for (const { key, value } of headers) response.setHeader(key, value)
    response.setHeader(requestId, randomUUID()) // our own: what a client sends is not believed
  }
  onEveryLine(ofRequest)
  // Who develops reads the words themselves.
  if (runMode() === 'production') tellConsole(() => isForm(responses.getStore()?.req))
  // The first connection tells which server it is, before anything of it is read.
  subscribe('net.server.socket', (message) => {
    answerBroken((message as Connected).socket.server, prepare)
  })
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Started
    noteUnderWay(response)
    if (!isReadable(request.method ?? '', request.url ?? ''))
      Object.assign(request, { method: 'GET', url: '/unreadable-address' })
    forgetForeignHost(request, publicUrl)
    prepare(response)
    responses.enterWith(response)
  })
  subscribe('http.server.response.finish', (message) => noteAnswer((message as Started).response))
}

const requestId = 'X-Request-Id'

/** Next compares the Origin of a form with the name that is forwarded: one that is not ours would let a foreign form pass. */
function forgetForeignHost({ headers }: IncomingMessage, { host }: URL): void {
  const [forwarded = ''] = `${headers['x-forwarded-host'] ?? ''}`.split(',')
  if (forwarded.trim() !== host) delete headers['x-forwarded-host']
}

/** Forms are read by the framework, and what it cannot read it says; what ours find wrong is told by themselves. */
const isForm = (request?: IncomingMessage) => request?.method === 'POST'

/** The id of the present request, which the answer carries too. */
function ofRequest(): { request?: string } {
  const id = responses.getStore()?.getHeader(requestId)
  return typeof id === 'string' ? { request: id } : {}
}
