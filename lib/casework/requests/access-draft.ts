import { randomUUID } from 'node:crypto'
import { controller } from '@/lib/controller/controller'
import { findAccount } from '@/lib/data/accounts'
import { type DraftRow, findDraft, saveDraft } from '@/lib/data/drafts'
import { type Tx, transaction } from '@/lib/data/transaction'
import { type AccessDraft, accessDraftSchema } from '@/lib/rights/access-draft'
import {
  checkAccessCategories,
  checkAccessPeriod,
  checkAccessScope,
  formVersion,
} from '@/lib/rights/access-request'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { openJson, sealJson } from '@/lib/vault/values'
import { authorise, found } from '../authorise'

export type OpenDraft = {
  id: string
  version: number
  updatedAt: Temporal.Instant
  answers: Partial<AccessDraft>
}

const placeOf = (accountId: string) => `draft.answers:${accountId}:ACCESS`

/** The key of the account that is signed in; drafts are sealed under it. */
export async function ownKey(actor: Actor, tx?: Tx): Promise<PersonKey> {
  const account = found(await findAccount(actor.accountId, tx))
  return openPersonKey(account.keyId, tx)
}

/** Opens a stored draft as it was kept, of whatever form version. */
export function openAnswers(actor: Actor, key: PersonKey, draft: DraftRow): unknown {
  return openJson(key, placeOf(actor.accountId), draft.sealedAnswers)
}

function usableAnswers(actor: Actor, key: PersonKey, draft: DraftRow | null): Partial<AccessDraft> {
  const stored = draft && accessDraftSchema.safeParse(openAnswers(actor, key, draft))
  // Answers of an older form are asked again rather than guessed at.
  if (!stored?.success || stored.data.formVersion !== formVersion) return { formVersion }
  return stored.data
}

/** The actor's draft of an access request, or null when none was begun. */
export async function viewAccessDraft(actor: Actor): Promise<OpenDraft | null> {
  authorise(actor, 'request.submit')
  const draft = await findDraft(actor, 'ACCESS')
  if (!draft) return null
  const key = await ownKey(actor)
  const { id, version, updatedAt } = draft
  return { id, version, updatedAt, answers: usableAnswers(actor, key, draft) }
}

function checkStep(
  step: 'scope' | 'categories' | 'period',
  raw: Record<string, unknown>,
  today: Temporal.PlainDate,
): Partial<AccessDraft> {
  switch (step) {
    case 'scope':
      return { scope: valueOrRefuse(checkAccessScope(raw)) }
    case 'categories': {
      const keys = controller().categories.map((category) => category.key)
      return { categories: valueOrRefuse(checkAccessCategories(raw, keys)) }
    }
    case 'period':
      return { period: valueOrRefuse(checkAccessPeriod(raw, today)) }
  }
}

/** Keeps the answer to one question in the actor's draft, and returns the draft. Refuses with the question's own codes. */
export async function answerAccessStep(input: {
  actor: Actor
  step: 'scope' | 'categories' | 'period'
  raw: Record<string, unknown>
  now: Temporal.Instant
}): Promise<Partial<AccessDraft>> {
  const { actor, now } = input
  authorise(actor, 'request.submit')
  const answer = checkStep(input.step, input.raw, receivedOn(now))
  return transaction(async (tx) => {
    const key = await ownKey(actor, tx)
    const draft = await findDraft(actor, 'ACCESS', tx)
    const answers = { ...usableAnswers(actor, key, draft), ...answer, formVersion }
    await saveDraft(tx, actor, {
      id: randomUUID(),
      kind: 'ACCESS',
      formVersion,
      sealedAnswers: sealJson(key, placeOf(actor.accountId), answers),
      now,
    })
    return answers
  })
}
