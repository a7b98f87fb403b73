import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { now } from '@/lib/clock'
import { hasFactor } from '@/lib/data/factors'
import { env } from '@/lib/env'
import type { Actor, SignedInActor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { isConfirmed, isFreshlyConfirmed, needsSecondFactor } from '@/lib/rights/second-factor'
import { noteRole } from '@/lib/web/refused'
import { nextAuthOptions } from './next-auth-options'

/**
 * Whose session this request brings along, as the database has it now, also staff who have yet to show their second factor. For
 * the pages of the second factor alone; everything else asks findActor or requireActor. Read once a request.
 */
export const findSession = cache(async (): Promise<SignedInActor | null> => {
  const failures: unknown[] = []
  const session = await getServerSession(nextAuthOptions((error) => failures.push(error)))
  if (failures.length > 0) throw failures[0]
  const actor = session?.actor ?? null
  if (actor) noteRole(actor.role)
  return actor
})

/** Who is signed in with this request, as the database has it now, or null. Staff without their second factor are not (S6). */
export const findActor = cache(async (): Promise<SignedInActor | null> => {
  const actor = await findSession()
  return actor && isConfirmed(actor.role, actor.confirmedAt) ? actor : null
})

/** Who is signed in with this request. Refuses with NOT_SIGNED_IN. */
export async function requireActor(): Promise<SignedInActor> {
  const actor = await findActor()
  if (!actor) throw new Refusal('NOT_SIGNED_IN')
  return actor
}

/**
 * Someone of the staff who has shown their second factor within the last quarter of an hour: before delivering, erasing and
 * changing roles. Refuses with CONFIRM_AGAIN, which action() and page() answer with the way there and back, what was typed kept;
 * NOT_SIGNED_IN, NOT_FOUND for a data subject. Where the trial lets it be put off, nobody is asked for what they do not have.
 */
export async function requireFreshActor(): Promise<SignedInActor> {
  const actor = await requireActor()
  if (!needsSecondFactor(actor.role)) throw new Refusal('NOT_FOUND')
  if (isFreshlyConfirmed(actor.confirmedAt, now())) return actor
  if (env().secondFactor === 'offered' && !(await hasFactor(actor.accountId))) return actor
  throw new Refusal('CONFIRM_AGAIN')
}

/** A signed-in data subject who has said who they are. Refuses with NOT_SIGNED_IN, NOT_ONBOARDED, or NOT_FOUND for staff. */
export async function requireDataSubject(): Promise<Actor & { dataSubjectId: string }> {
  const actor = await requireActor()
  if (actor.role !== 'DATA_SUBJECT') throw new Refusal('NOT_FOUND')
  const { dataSubjectId, onboarded } = actor
  if (!dataSubjectId || !onboarded) throw new Refusal('NOT_ONBOARDED')
  return { ...actor, dataSubjectId }
}
