import { env } from '@/lib/env'
import { say } from '@/lib/log'
import { migrateDatabase } from './migrate-database'
import { besidePortal } from './running'

await besidePortal(async () => {
  const { databaseUrl: portal, migrateDatabaseUrl: owner } = env()
  const problems = await migrateDatabase({ owner, portal })
  for (const problem of problems) say(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
})
