import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type CountedMails, countMails } from '@/lib/data/counted-mails'
import { type Gauge, inPrometheusFormat } from '@/lib/metrics'
import { isAway } from './away'
import { report } from './report'

const delay = monitorEventLoopDelay({ resolution: 20 })
delay.enable()

/**
 * The metrics as text: what this process counted, what it uses, and the mails, which the worker sends and the database knows of. The mails are
 * left out while the database cannot be asked; the rest is told all the same.
 */
export async function metricsText(): Promise<string> {
  const mails = await countMails().catch((error: unknown) => {
    if (!isAway(error)) report(error, 'endpoint')
    return null
  })
  return inPrometheusFormat([...ofProcess(), ...(mails ? ofMails(mails) : [])])
}

function ofProcess(): Gauge[] {
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  const late = delay.percentile(99) / 1e9
  return [
    one(
      'process_cpu_seconds_total',
      'Time of the processor used.',
      (user + system) / 1e6,
      'counter',
    ),
    one('process_resident_memory_bytes', 'Memory in use.', rss),
    one('nodejs_heap_size_used_bytes', 'Memory of JavaScript in use.', heapUsed),
    one('insyn_uptime_seconds', 'How long this process has run.', process.uptime()),
    one('insyn_event_loop_delay_seconds', 'The 99th percentile since it was first asked.', late),
  ]
}

function ofMails({ waiting, failed, toPost, sentLastHour }: CountedMails): Gauge[] {
  const states = { waiting, failed, to_post: toPost, sent_last_hour: sentLastHour }
  const values = Object.entries(states).map(([state, number]): [string, number] => [
    `insyn_mails{state="${state}"}`,
    number,
  ])
  return [
    { name: 'insyn_mails', help: 'Mails now, by what became of them.', type: 'gauge', values },
  ]
}

function one(name: string, help: string, value: number, type: Gauge['type'] = 'gauge'): Gauge {
  return { name, help, type, values: [[name, value]] }
}
