import { log } from '@/lib/log'
import { besidePortal } from './running'

// Runs until a signal says stop; jobs in hand are finished or given back first.
await besidePortal(async () => {
  const stopped = new Promise<string>((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => settle(signal))
  })
  const { runWorker } = await import('@/lib/worker/main')
  const worker = await runWorker()
  log.info('worker.started')
  const signal = await stopped
  await worker.stop()
  log.info('worker.stopped', { signal })
})
process.exit()
