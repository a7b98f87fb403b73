import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateDatabase } from '@/lib/commands/migrate-database'
import { freePort } from '@/lib/commands/ports'
import { closeDatabase } from '@/lib/data/database'
import { adoptSettings } from '@/lib/env'
import { closeSender } from '@/lib/jobs/queues'
import { discardDatabase, startDatabase } from '@/prisma/embedded'

/** Runs work on a migrated database of the project's own PostgreSQL, durable as in life; nothing of it is left afterwards. */
export async function onThrowawayServer<T>(work: () => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'insyn-bench-'))
  const password = randomBytes(16).toString('hex')
  const server = await startDatabase({ folder, port: await freePort(), password })
  try {
    const databaseUrl = server.url()
    const owner = { owner: databaseUrl, portal: databaseUrl, quiet: true }
    const problems = await migrateDatabase(owner)
    if (problems.length > 0) throw new Error(problems.join('\n'))
    const secret = () => randomBytes(32).toString('base64')
    adoptSettings({
      DATABASE_URL: databaseUrl,
      SMTP_URL: 'smtp://127.0.0.1:1',
      PUBLIC_URL: 'http://localhost:3000',
      MAIL_FROM: 'noreply@insyn.test',
      SESSION_SECRET: secret(),
      MASTER_KEY: secret(),
      LOG_LEVEL: 'silent',
    })
    return await work()
  } finally {
    await closeSender()
    await closeDatabase()
    await server.stop()
    discardDatabase(folder)
  }
}
