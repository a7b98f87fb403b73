import { z } from 'zod'

/** What a browser reports about a breach of the content security policy: what was refused, and of which host. Nothing else is read. */
export type CspReport = { directive: string; blocked: string }

const text = z.string().max(2000)
const older = z.object({
  'csp-report': z.object({
    'effective-directive': text.optional(),
    'violated-directive': text.optional(),
    'blocked-uri': text.optional(),
  }),
})
const newer = z.object({
  type: z.literal('csp-violation'),
  body: z.object({ effectiveDirective: text.optional(), blockedURL: text.optional() }),
})

/** Reads the reports of a posted text, in either of the two shapes that browsers send; at most ten, and none from what makes no sense. */
export function readCspReports(posted: string): CspReport[] {
  return listOf(posted)
    .slice(0, 10)
    .flatMap((one) => {
      const old = older.safeParse(one).data?.['csp-report']
      if (old)
        return [of(old['effective-directive'] ?? old['violated-directive'], old['blocked-uri'])]
      const body = newer.safeParse(one).data?.body
      return body ? [of(body.effectiveDirective, body.blockedURL)] : []
    })
}

function listOf(posted: string): unknown[] {
  try {
    const read: unknown = JSON.parse(posted)
    return Array.isArray(read) ? read : [read]
  } catch {
    return []
  }
}

/** An address may hold anything: its host alone is kept. `inline`, `eval` and the like are no addresses. */
function of(directive = '', blocked = ''): CspReport {
  const name = /^[a-z-]{1,40}/.exec(directive)?.[0] ?? 'unknown'
  const word = /^[a-z-]{1,30}$/.exec(blocked)?.[0]
  return { directive: name, blocked: word ?? hostOf(blocked) }
}

function hostOf(address: string): string {
  const host = URL.parse(address)?.hostname ?? ''
  return /^[a-z][a-z0-9.-]{1,60}$/.test(host) ? host : 'unknown'
}
