import type { LimitName } from './rights/limits'
import type { RefusalCode } from './rights/refusal'
import type { RequestKind } from './rights/request-kinds'
import type { TriedWay } from './rights/tried-way'

/** What is refused before a rule is asked, or by the framework: a form from elsewhere, a body that breaks off, an action that is none. */
export const edgeCodes = [
  'FORM_FOREIGN',
  'FORM_BROKEN',
  'ACTION_UNKNOWN',
  'QUERY_INVALID',
  'STRUCTURED_INVALID',
  'METRICS_TOKEN_WRONG',
] as const

/** A reason for which something was refused; HTTP_… is an answer that no code of ours gave a reason for. */
export type RefusedCode = RefusalCode | (typeof edgeCodes)[number] | `HTTP_${number}`
export type Where = 'page' | 'action' | 'endpoint' | 'framework'

/** What is counted, and by what. Labels are of closed sets: never something that a person typed or that an address holds. */
type Counted = {
  refusals: { code: RefusedCode; where: Where; area: string }
  limits: { limit: LimitName }
  signIns: { way: TriedWay; outcome: 'accepted' | 'refused' }
  requests: { kind: RequestKind; channel: string }
  unexpected: { where: Where }
  responses: { status: '1xx' | '2xx' | '3xx' | '4xx' | '5xx' }
}

const told: Record<keyof Counted, { name: string; help: string }> = {
  refusals: { name: 'insyn_refusals_total', help: 'What was refused, by code and place.' },
  limits: { name: 'insyn_limits_reached_total', help: 'Limits that somebody was over.' },
  signIns: { name: 'insyn_sign_ins_total', help: 'Sign-ins that worked and that were refused.' },
  requests: { name: 'insyn_requests_filed_total', help: 'Requests that were filed.' },
  unexpected: { name: 'insyn_unexpected_errors_total', help: 'Errors that nobody foresaw.' },
  responses: { name: 'insyn_responses_total', help: 'Answers, by the class of their status.' },
}

// Next loads this file once per bundle; all of them count in one place.
const shared = globalThis as { insynCounters?: Map<string, number> }
shared.insynCounters ??= new Map()
const counters = shared.insynCounters

const mostSeries = 5_000
const plain = /^[A-Za-z0-9_-]{1,60}$/

/** Counts one of something in this process. Whatever is no plain word is counted as "other". */
export function count<What extends keyof Counted>(what: What, labels: Counted[What]): void {
  const pairs = Object.entries(labels).map(
    ([label, value]) => `${label}="${plain.test(value) ? value : 'other'}"`,
  )
  const series = `${told[what].name}{${pairs.join(',')}}`
  if (!counters.has(series) && counters.size >= mostSeries) return
  counters.set(series, (counters.get(series) ?? 0) + 1)
}

/** One number that is told as it is now. */
export type Gauge = {
  name: string
  help: string
  type: 'gauge' | 'counter'
  values: [string, number][]
}

/** All that this process has counted, and `gauges`, in Prometheus's text format 0.0.4. */
export function inPrometheusFormat(gauges: readonly Gauge[] = []): string {
  const families: Gauge[] = Object.values(told).map(({ name, help }) => ({
    name,
    help,
    type: 'counter',
    values: [...counters].filter(([series]) => series.startsWith(`${name}{`)),
  }))
  return [...families, ...gauges]
    .flatMap(({ name, help, type, values }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      ...values.map(([series, value]) => `${series} ${value}`),
    ])
    .join('\n')
    .concat('\n')
}

/** How often something was counted, for tests: the sum over the series that carry these labels. */
export function countedSoFar<What extends keyof Counted>(
  what: What,
  labels: Partial<Counted[What]> = {},
): number {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
  return [...counters]
    .filter(([series]) => series.startsWith(`${told[what].name}{`))
    .filter(([series]) => wanted.every((pair) => series.includes(pair)))
    .reduce((sum, [, value]) => sum + value, 0)
}
