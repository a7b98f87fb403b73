import { markProtectedIdentity } from '@/lib/data/data-subjects'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { authorise } from '../authorise'

/** Marks someone who has said who they are before as having protected identity (rules.md 5). Only they can, and once is enough. */
export async function markProtected(input: { actor: Actor; now: Temporal.Instant }): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'profile.edit-own')
  await transaction((tx) => markProtectedIdentity(tx, actor, now))
}
