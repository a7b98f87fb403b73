import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { connections } from '@/lib/data/database'
import { adoptSettings, childEnvironment, env } from '@/lib/env'

/** Runs `work` in a house whose settings hold these master keys, and puts its own back. */
export async function withMasterKeys<T>(
  masterKey: string,
  others: string[],
  work: () => Promise<T>,
): Promise<T> {
  const before = env()
  adoptSettings({ MASTER_KEY: masterKey, OTHER_MASTER_KEYS: others.join(',') })
  return work().finally(() =>
    adoptSettings({
      MASTER_KEY: before.masterKey,
      OTHER_MASTER_KEYS: before.otherMasterKeys.join(','),
    }),
  )
}

export const aMasterKey = () => randomBytes(32).toString('base64')

/** Starts a rotation to a master key as a process of its own; the one in use now goes on opening. */
export function startRotation(to: string, batch: number) {
  const script = join(import.meta.dirname, 'rotating-process.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, `${batch}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: childEnvironment({ MASTER_KEY: to, OTHER_MASTER_KEYS: env().masterKey }),
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return {
    /** The exit code of a process that was left to end. */
    ended,
    async kill(): Promise<void> {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** How many keys, those of the house included, this master key wraps. */
export async function wrappedBy(masterKeyId: string): Promise<number> {
  const { rows } = await connections().pool.query<{ keys: number }>(
    `SELECT (SELECT count(*) FROM "PersonKey" WHERE "masterKeyId" = $1 AND "wrapped" IS NOT NULL)::int
      + (SELECT count(*) FROM "HouseKey" WHERE "masterKeyId" = $1)::int AS keys`,
    [masterKeyId],
  )
  return rows[0]?.keys ?? 0
}
