import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Actor, SignedInActor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { nextAuthOptions } from './next-auth-options'

/** Who is signed in with this request, as the database has it now, or null. Read once a request. */
export const findActor = cache(async (): Promise<SignedInActor | null> => {
  const failures: unknown[] = []
  const session = await getServerSession(nextAuthOptions((error) => failures.push(error)))
  if (failures.length > 0) throw failures[0]
  return session?.actor ?? null
})

/** Who is signed in with this request. Refuses with NOT_SIGNED_IN. */
export async function requireActor(): Promise<SignedInActor> {
  const actor = await findActor()
  if (!actor) throw new Refusal('NOT_SIGNED_IN')
  return actor
}

/** A signed-in data subject who has said who they are. Refuses with NOT_SIGNED_IN, NOT_ONBOARDED, or NOT_FOUND for staff. */
export async function requireDataSubject(): Promise<Actor & { dataSubjectId: string }> {
  const actor = await requireActor()
  if (actor.role !== 'DATA_SUBJECT') throw new Refusal('NOT_FOUND')
  const { dataSubjectId, onboarded } = actor
  if (!dataSubjectId || !onboarded) throw new Refusal('NOT_ONBOARDED')
  return { ...actor, dataSubjectId }
}
