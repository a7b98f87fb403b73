import { log } from '@/lib/log'
import { readCspReports } from '@/lib/rights/csp-report'
import { withinFloodLimit } from '@/lib/web/flood'

const longest = 16_384

/**
 * Takes what browsers report about breaches of the content security policy. What was refused and of which host goes to the log;
 * the page, the person and the rest of the report do not. Answers 204 whatever comes: nobody waits for an answer.
 */
export async function POST(request: Request): Promise<Response> {
  const within = await withinFloodLimit('csp-network')
  if (within)
    for (const { directive, blocked } of readCspReports(await textOf(request)))
      log.warn('csp.violated', { directive, blocked })
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
}

/** The posted text; nothing where it is longer than a report can be. */
async function textOf(request: Request): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of request.body ?? []) {
    size += piece.length
    if (size > longest) return ''
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
