import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

// Next sends an empty body without JavaScript when a page calls notFound() or throws (vercel/next.js#62228).
// So pages render their own 404 and 500 views, and the status is set here, on the response being answered.
const shared = globalThis as { insynResponses?: AsyncLocalStorage<ServerResponse> }
shared.insynResponses ??= new AsyncLocalStorage<ServerResponse>()

/** The response that the present piece of work answers; one store for every bundle of the server. */
export const responses = shared.insynResponses

/** Adds headers to the answer under way, whatever its status will be. */
export function answerAlso(headers: Record<string, string>): void {
  const response = responses.getStore()
  if (!response || response.headersSent) return
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/** Sets the HTTP status of the page being rendered, while its head has not been sent. */
export function answerWith(status: number, headers: Record<string, string> = {}): void {
  const response = responses.getStore()
  if (!response || response.headersSent) return
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}
