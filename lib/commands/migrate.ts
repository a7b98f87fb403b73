import { env } from '@/lib/env'
import { runPrisma } from './prisma'
import { besidePortal } from './running'

await besidePortal(async () => {
  const { code } = await runPrisma(['migrate', 'deploy'], { databaseUrl: env().databaseUrl })
  process.exitCode = code
})
