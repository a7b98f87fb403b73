import { listDraftKinds } from '@/lib/data/drafts'
import type { Actor } from '@/lib/rights/actor'
import { type FormName, formNames, forms } from '@/lib/rights/forms/forms'
import { authorise } from '../authorise'

/** The forms that the actor has begun and not sent. */
export async function listDrafts(actor: Actor): Promise<FormName[]> {
  authorise(actor, 'request.submit')
  const kinds = await listDraftKinds(actor)
  return formNames.filter((name) => kinds.includes(forms[name].kind))
}
