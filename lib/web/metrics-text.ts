import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type CountedMails, countMails } from '@/lib/data/counted-mails'
import { type CountedTicks, countTicks } from '@/lib/data/counted-ticks'
import { tickQueue } from '@/lib/jobs/queues'
import { type Gauge, inPrometheusFormat } from '@/lib/metrics'
import { isAway } from './away'
import { report } from './report'

const delay = monitorEventLoopDelay({ resolution: 20 })
delay.enable()

/**
 * The metrics as text: what this process counted, what it uses, and what the workers do, who answer nobody: the database knows of their mails and
 * rounds. These are left out while it cannot be asked; the rest is told all the same.
 */
export async function metricsText(): Promise<string> {
  const ofWorkers = Promise.all([countMails(), countTicks(tickQueue)])
  const asked = await ofWorkers.catch((error: unknown) => {
    if (!isAway(error)) report(error, 'endpoint')
    return null
  })
  if (!asked) return inPrometheusFormat(ofProcess())
  const [mails, ticks] = asked
  return inPrometheusFormat([...ofProcess(), ofMails(mails), ofTicks(ticks)])
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

function ofMails({ waiting, failed, toPost, sentLastHour }: CountedMails): Gauge {
  const states = { waiting, failed, to_post: toPost, sent_last_hour: sentLastHour }
  return byState('insyn_mails', 'Mails now, by what became of them.', states)
}

function ofTicks({ done, failed }: CountedTicks): Gauge {
  const help = 'Rounds of the workers in the last hour: twelve, where one runs.'
  return byState('insyn_worker_rounds', help, { done, failed })
}

function byState(name: string, help: string, states: Record<string, number>): Gauge {
  const values = Object.entries(states).map(([state, number]): [string, number] => [
    `${name}{state="${state}"}`,
    number,
  ])
  return { name, help, type: 'gauge', values }
}

function one(name: string, help: string, value: number, type: Gauge['type'] = 'gauge'): Gauge {
  return { name, help, type, values: [[name, value]] }
}
