import { listDraftFiles } from '@/lib/data/draft-files'
import type { FileRow } from '@/lib/data/files'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { type FormName, forms } from '@/lib/rights/forms/forms'
import { takesFiles } from '@/lib/rights/forms/request-form'
import type { RequestKind } from '@/lib/rights/request-kinds'
import type { PersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../authorise'
import { ownKey } from './draft'
import { openFile, openFileHash, type ViewedFile } from './file-names'

/** The kind of a form that files can go with; NOT_FOUND for any other form. */
export function kindWithFiles(form: FormName): RequestKind {
  return found(takesFiles(forms[form]) ? forms[form].kind : null)
}

/** The files that go with the actor's draft of a form. */
export async function viewDraftFiles(actor: Actor, form: FormName): Promise<ViewedFile[]> {
  authorise(actor, 'request.submit')
  if (!takesFiles(forms[form])) return []
  const files = await listDraftFiles(actor, forms[form].kind)
  if (files.length === 0) return []
  const key = await ownKey(actor)
  return files.map((file) => openFile(key, file))
}

/** What the ledger says of a draft's file that now comes with a request. */
export function factOfFile(key: PersonKey, file: FileRow): LedgerFact {
  const { id, mediaType, size } = file
  const { name } = openFile(key, file)
  return {
    type: 'file.added',
    version: 1,
    facts: { file: id, purpose: 'EVIDENCE', mediaType, size },
    contents: { name, sha256: openFileHash(key, file) },
  }
}
