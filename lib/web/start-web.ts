import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { controller } from '@/lib/controller/controller'
import { env, runMode } from '@/lib/env'
import { onEveryLine, tellConsole } from '@/lib/log'
import { noteAnswer } from './note-answer'
import { isReadable } from './readable-request'
import { responses } from './response-status'
import { closedPolicy, securityHeaders, strictTransport } from './security-headers'

type Started = { request: IncomingMessage; response: ServerResponse }

/** Checks settings and controller profile, then prepares every response: its headers and its status. */
export function startWeb(): void {
  const secure = env().publicUrl.protocol === 'https:'
  controller()
  const headers = [
    ...securityHeaders,
    ...(secure ? [strictTransport] : []),
    { key: 'Content-Security-Policy', value: closedPolicy }, // a page's own policy takes its place
  ]
  onEveryLine(ofRequest)
  // Who develops reads the words themselves.
  if (runMode() === 'production') tellConsole(() => isForm(responses.getStore()?.req))
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Started
    if (!isReadable(request.method ?? '', request.url ?? ''))
      Object.assign(request, { method: 'GET', url: '/unreadable-address' })
    for (const { key, value } of headers) response.setHeader(key, value)
    response.setHeader(requestId, randomUUID()) // our own: what a client sends is not believed
    responses.enterWith(response)
  })
  subscribe('http.server.response.finish', (message) => noteAnswer((message as Started).response))
}

const requestId = 'X-Request-Id'

/** Forms are read by the framework, and what it cannot read it says; what ours find wrong is told by themselves. */
const isForm = (request?: IncomingMessage) => request?.method === 'POST'

/** The id of the present request, which the answer carries too. */
function ofRequest(): { request?: string } {
  const id = responses.getStore()?.getHeader(requestId)
  return typeof id === 'string' ? { request: id } : {}
}
