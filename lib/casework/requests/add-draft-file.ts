import { listDraftFiles } from '@/lib/data/draft-files'
import { findDraft, touchDraft } from '@/lib/data/drafts'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import type { FormName } from '@/lib/rights/forms/forms'
import { authorise, found } from '../authorise'
import { countUse } from '../count-use'
import { ownKey } from './draft'
import { kindWithFiles } from './draft-files'
import { checkTaken, dropFile, keepFile, takeInFile } from './take-in-file'

/**
 * Takes in a file that shows what is right, to go with the actor's draft of a form: sealed piece by piece, kept as long as the
 * draft. Refuses with the codes of checkFile, and keeps nothing of what it refuses; NOT_FOUND without a draft, also when it was sent
 * while the file came in.
 */
export async function addDraftFile(input: {
  actor: Actor
  form: FormName
  name: string
  bytes: AsyncIterable<Uint8Array>
  now: Temporal.Instant
}): Promise<void> {
  const { actor, form, name, bytes, now } = input
  authorise(actor, 'request.submit')
  await countUse('upload-person', actor.accountId)
  const kind = kindWithFiles(form)
  const { id: draftId } = found(await findDraft(actor, kind))
  const key = await ownKey(actor)
  const into = { keyId: key.id, owner: { draftId } }
  const taken = await takeInFile(into, { actor, purpose: 'EVIDENCE', name, bytes, now })
  try {
    checkTaken(taken, 0)
    await transaction(async (tx) => {
      const draft = found(await findDraft(actor, kind, tx))
      found(draft.id === draftId ? draft : null)
      const alreadyUploaded = (await listDraftFiles(actor, kind, tx)).length
      await keepFile(tx, key, taken, { alreadyUploaded, now })
      await touchDraft(tx, draftId, now)
    })
  } catch (error) {
    await dropFile(taken)
    throw error
  }
}
