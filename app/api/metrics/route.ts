import { env } from '@/lib/env'
import { bearerOf, isSameSecret } from '@/lib/web/bearer'
import { metricsText } from '@/lib/web/metrics-text'
import { missingEndpoint } from '@/lib/web/missing-endpoint'
import { noteRefused } from '@/lib/web/refused'

/** What this process has counted, for whoever knows METRICS_TOKEN; to anyone else there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  const { metricsToken } = env()
  const shown = bearerOf(request.headers)
  if (shown === null) return missingEndpoint()
  if (metricsToken === null || !isSameSecret(shown, metricsToken)) {
    noteRefused('endpoint', 'METRICS_TOKEN_WRONG')
    return missingEndpoint()
  }
  const headers = {
    'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    'Cache-Control': 'no-store',
  }
  return new Response(await metricsText(), { headers })
}

export {
  missingEndpoint as DELETE,
  missingEndpoint as PATCH,
  missingEndpoint as POST,
  missingEndpoint as PUT,
}
