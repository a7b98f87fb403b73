import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

const running = new Set<ChildProcess>()

/** Starts the portal's worker as a process of its own, on this test's database. */
export function startWorker(smtpUrl: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/commands/worker.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, SMTP_URL: smtpUrl, LOG_LEVEL: 'silent' },
  })
  running.add(child)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    running.delete(child)
  }
  return {
    /** As a power cut would. */
    kill: () => end('SIGKILL'),
    /** As the house does. */
    stop: () => end('SIGTERM'),
  }
}

/** Ends whatever a failed test left running. */
export async function killWorkers(): Promise<void> {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
}
