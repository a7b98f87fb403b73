import { env } from '@/lib/env'
import { installQueues } from '@/lib/jobs/queues'
import { runPrisma } from './prisma'
import { besidePortal } from './running'

await besidePortal(async () => {
  const { code } = await runPrisma(['migrate', 'deploy'], { databaseUrl: env().databaseUrl })
  if (code === 0) await installQueues(env().databaseUrl)
  process.exitCode = code
})
