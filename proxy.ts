import { NextRequest } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { sessionCookie } from '@/lib/auth/cookies'
import { env, runMode } from '@/lib/env'
import { routing } from '@/lib/i18n/routing'
import { contentSecurityPolicy, reportingEndpoints } from '@/lib/web/content-security-policy'
import { deskWayCookie } from '@/lib/web/desk-way'

const byLanguage = createMiddleware(routing)

/** Gives every page its language and its own content security policy. It guards nothing: pages and actions do. */
export default function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce, {
    secure: env().publicUrl.protocol === 'https:',
    development: runMode() === 'development',
  })
  const headers = new Headers(request.headers)
  headers.set('x-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  headers.set('content-security-policy', policy) // Next reads the nonce from here
  headers.delete('x-next-intl-locale') // a client must not choose it
  const response = byLanguage(new NextRequest(request.url, { headers, method: request.method }))
  response.headers.set('content-security-policy', policy)
  response.headers.set(reportingEndpoints.key, reportingEndpoints.value)
  const officer = request.method === 'GET' && request.cookies.has(sessionCookie())
  const way = officer ? deskWayCookie(request.nextUrl) : null
  if (way) response.cookies.set(way)
  return response
}

// No rule for dots: a path with a dot would get a blank 404 without a policy. What is left out here gets its headers
// from next.config.ts; the list of files is that of the folder public.
export const config = {
  matcher: [
    '/((?!api(?:/|$)|_next/static/|\\.well-known/|favicon\\.ico$|icon\\.svg$|apple-touch-icon\\.png$|robots\\.txt$|schemas/copy-1\\.json$).*)',
  ],
}
