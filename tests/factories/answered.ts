import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { divertLog } from '@/lib/log'
import { responses } from '@/lib/web/response-status'

type Asked = { url?: string; method?: string; headers?: Record<string, string> }

/** A response of Node's own to a request that was never sent. */
export function aResponse({ url = '/', method = 'GET', headers = {} }: Asked = {}): ServerResponse {
  const request = new IncomingMessage(new Socket())
  return new ServerResponse(Object.assign(request, { url, method, headers }))
}

/** Does something as the answer to a request, as the web server does. */
export function answering<Done>(asked: Asked, work: () => Done): Done {
  return responses.run(aResponse(asked), work)
}

/** All that this process logs from now on, at every level. */
export function readLog(): { lines: () => Record<string, unknown>[]; text: () => string } {
  const written: string[] = []
  divertLog({ write: (line) => void written.push(line) }, 'debug')
  return {
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
    text: () => written.join(''),
  }
}
