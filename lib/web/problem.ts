import { closedPolicy } from './security-headers'

/** An endpoint's error as `application/problem+json` (RFC 9457). `detail` is a plain sentence without personal data. */
export function problem(status: number, title: string, detail?: string): Response {
  const body = JSON.stringify({ type: 'about:blank', title, status, ...(detail ? { detail } : {}) })
  return new Response(body, {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': closedPolicy,
    },
  })
}
