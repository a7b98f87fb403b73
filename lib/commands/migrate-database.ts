import { installQueues } from '@/lib/jobs/queues'
import { grantPortalRights } from './portal-role'
import { runPrisma } from './prisma'

type Migration = {
  /** Who owns the tables, and makes and changes them. */
  owner: string
  /** Who serves; perhaps the owner too. */
  portal: string
  quiet?: boolean
}

/** Brings tables, queues and rights up to date. Safe to repeat. What went wrong, if anything did. */
export async function migrateDatabase({ owner, portal, quiet }: Migration): Promise<string[]> {
  const migrated = await runPrisma(['migrate', 'deploy'], {
    databaseUrl: owner,
    quiet: Boolean(quiet),
  })
  if (migrated.code !== 0) return [`The migrations failed.${quiet ? `\n${migrated.output}` : ''}`]
  await installQueues(owner)
  return grantPortalRights(owner, portal)
}
