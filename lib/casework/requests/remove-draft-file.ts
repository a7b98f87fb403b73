import { deleteDraftFile } from '@/lib/data/draft-files'
import { findDraft, touchDraft } from '@/lib/data/drafts'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import type { FormName } from '@/lib/rights/forms/forms'
import { isUuid } from '@/lib/rights/uuid'
import { authorise, found } from '../authorise'
import { kindWithFiles } from './draft-files'

/** Removes a file from the actor's draft of a form. NOT_FOUND for a file that is none of its. */
export async function removeDraftFile(input: {
  actor: Actor
  form: FormName
  fileId: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, form, fileId, now } = input
  authorise(actor, 'request.submit')
  const kind = kindWithFiles(form)
  await transaction(async (tx) => {
    const draft = found(await findDraft(actor, kind, tx))
    found((isUuid(fileId) && (await deleteDraftFile(tx, draft.id, fileId))) || null)
    await touchDraft(tx, draft.id, now)
  })
}
