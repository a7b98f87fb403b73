import { findOpenOfKind } from '@/lib/data/requests'
import type { Actor } from '@/lib/rights/actor'
import { authorise } from '../authorise'

/** Whether an erasure that the actor asks for now would wait for the copy of an open access request (rules.md 4). */
export async function waitsForCopy(actor: Actor): Promise<boolean> {
  authorise(actor, 'request.view-own')
  return (await findOpenOfKind(actor, 'ACCESS')) !== null
}
