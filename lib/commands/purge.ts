import { now } from '@/lib/clock'
import { say } from '@/lib/log'
import { besidePortal } from './running'

const [option, ...rest] = process.argv.slice(2)
if ((option && option !== '--dry-run') || rest.length > 0) {
  say('Say what to do: npm run purge, or npm run purge -- --dry-run to see what it would remove')
  process.exit(2)
}

async function told(): Promise<string[]> {
  const { whatIsDue } = await import('@/lib/casework/retention/what-is-due')
  const { purgeClosed } = await import('@/lib/casework/retention/purge-closed')
  const { purgeLines } = await import('./purge-lines')
  if (option) return purgeLines(await whatIsDue(now()))
  const { requests, people, accounts } = await purgeClosed(now(), Number.POSITIVE_INFINITY)
  return [
    `Purged: ${requests} closed requests, ${people} people with their keys, ${accounts} accounts without a request.`,
  ]
}

await besidePortal(async () => {
  const lines = await told().catch((error: unknown) => {
    // PostgreSQL's "undefined table": nothing was migrated yet.
    if (!JSON.stringify(error).includes('42P01')) throw error
    process.exitCode = 1
    return [
      'There is nothing yet: start the portal once with "npm start", or run "npm run migrate".',
    ]
  })
  for (const line of lines) say(line)
})
process.exit()
