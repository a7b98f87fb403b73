import { randomUUID } from 'node:crypto'
import { ownKey } from '@/lib/casework/requests/draft'
import { saveDraft } from '@/lib/data/drafts'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { type FormName, forms } from '@/lib/rights/forms/forms'
import { sealJson } from '@/lib/vault/values'
import { noon } from './people'

/** Puts other answers into a draft, as an older release of the portal would have left them. */
export async function replaceDraft(
  actor: Actor,
  form: FormName,
  answers: { formVersion: number } & Record<string, unknown>,
  now = noon,
): Promise<void> {
  const { kind } = forms[form]
  const { formVersion } = answers
  const place = `draft.answers:${actor.accountId}:${kind}`
  const sealedAnswers = sealJson(await ownKey(actor), place, answers)
  await transaction((tx) =>
    saveDraft(tx, actor, { id: randomUUID(), kind, formVersion, sealedAnswers, now }),
  )
}
