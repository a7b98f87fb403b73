import { now } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { env } from '@/lib/env'
import { securityText } from '@/lib/web/security-text'

/** Where someone who has found a hole writes to (RFC 9116). */
export function GET(): Response {
  const text = securityText({
    contact: controller().privacyContact,
    publicUrl: env().publicUrl,
    now: now(),
  })
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'max-age=86400' }
  return new Response(text, { headers })
}
