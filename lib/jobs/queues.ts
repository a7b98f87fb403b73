import { PgBoss } from 'pg-boss'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

/** The queue of mails. A job carries the id of an OutgoingMail and nothing else. */
export const mailQueue = 'mail'
export type MailJob = { mailId: string }

/** The queue of what is due by the clock: a job every five minutes that looks for what has become due or run out. */
export const tickQueue = 'tick'

/** Tries of a mail before it is given up and shown to staff: with the delays below, about two days. */
export const mailTries = 200

type Options = { supervise: boolean; install: boolean; connections: number; databaseUrl?: string }

const boss = (options: Options) => {
  const made = new PgBoss({
    connectionString: options.databaseUrl ?? env().databaseUrl,
    max: options.connections,
    schedule: options.supervise,
    supervise: options.supervise,
    migrate: options.install,
    createSchema: options.install,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    useListenNotify: options.supervise,
  })
  made.on('error', (error) => log.error('queue.error', { error }))
  return made
}

/** Makes the queue tables and the queues in a database; part of a migration. Safe to repeat. */
export async function installQueues(databaseUrl: string): Promise<void> {
  const installer = boss({ supervise: false, install: true, connections: 2, databaseUrl })
  await installer.start()
  await installer.createQueue(mailQueue, {
    retryLimit: mailTries,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 900,
    expireInSeconds: 120,
    // A worker that was killed loses its job to another one after about half a minute.
    heartbeatSeconds: 10,
    notify: true,
  })
  // One tick at a time is enough: what it misses, the next one finds.
  await installer.createQueue(tickQueue, {
    policy: 'singleton',
    retryLimit: 0,
    expireInSeconds: 240,
  })
  await installer.schedule(tickQueue, '*/5 * * * *')
  await installer.stop({ graceful: true, timeout: 5_000 })
}

/** The worker's end of the queues: fetches, renews and takes over jobs. */
export async function startReceiver(): Promise<PgBoss> {
  return boss({ supervise: true, install: false, connections: 4 }).start()
}

const shared = globalThis as { insynSender?: Promise<PgBoss> }

/** The sending end, for processes that only enqueue. Sends go through the caller's transaction. */
export function sender(): Promise<PgBoss> {
  shared.insynSender ??= boss({ supervise: false, install: false, connections: 1 })
    .start()
    .catch((error) => {
      shared.insynSender = undefined
      throw error
    })
  return shared.insynSender
}

/** Ends the sending end, for commands and tests. */
export async function closeSender(): Promise<void> {
  const open = await shared.insynSender
  shared.insynSender = undefined
  await open?.stop({ graceful: false })
}
