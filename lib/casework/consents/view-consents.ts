import { type Consent, consentsOf } from '@/lib/controller/consents'
import { controller } from '@/lib/controller/controller'
import { findOwnConsents } from '@/lib/data/consents'
import type { Actor } from '@/lib/rights/actor'
import { type ConsentStanding, consentStanding } from '@/lib/rights/consents'
import { authorise } from '../authorise'

export type ViewedConsent = Consent & { standing: ConsentStanding }

/** Every consent there is, with what is on record about the actor's own. Works with a confirmed address alone. */
export async function viewConsents(actor: Actor): Promise<ViewedConsent[]> {
  authorise(actor, 'consent.manage-own')
  const records = await findOwnConsents(actor)
  return consentsOf(controller()).map((consent) => ({
    ...consent,
    standing: consentStanding(records, consent.key),
  }))
}
