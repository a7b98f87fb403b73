import { randomUUID } from 'node:crypto'
import { formTerms } from '@/lib/controller/form-terms'
import { findAccount } from '@/lib/data/accounts'
import { copiesUnderWay } from '@/lib/data/copies-under-way'
import { type DraftRow, findDraft, saveDraft } from '@/lib/data/drafts'
import { type Tx, transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { type FormName, forms } from '@/lib/rights/forms/forms'
import type { FormDraft } from '@/lib/rights/forms/request-form'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import type { RequestKind } from '@/lib/rights/request-kinds'
import { openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { openJson, sealJson } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { countUse } from '../count-use'

export type OpenDraft = {
  id: string
  version: number
  updatedAt: Temporal.Instant
  answers: FormDraft
  /** What was answered to an older version of the form: no answer any more, but nobody has to type it twice. Null where there is none. */
  earlier: FormDraft | null
}

const placeOf = (accountId: string, kind: RequestKind) => `draft.answers:${accountId}:${kind}`

/** The key of the account that is signed in; drafts are sealed under it. */
export async function ownKey(actor: Actor, tx?: Tx): Promise<PersonKey> {
  const account = found(await findAccount(actor.accountId, tx))
  return openPersonKey(account.keyId, tx)
}

/** Opens a stored draft as it was kept, of whatever form version. */
export function openDraftAnswers(actor: Actor, key: PersonKey, draft: DraftRow): FormDraft {
  return openJson(key, placeOf(actor.accountId, draft.kind), draft.sealedAnswers) as FormDraft
}

type Usable = Pick<OpenDraft, 'answers' | 'earlier'>

// Answers to an older form are asked again rather than guessed at.
function usable(actor: Actor, key: PersonKey, draft: DraftRow | null, version: number): Usable {
  if (!draft) return { answers: { formVersion: version }, earlier: null }
  const { earlier, ...stored } = openDraftAnswers(actor, key, draft)
  const before = earlier ? (earlier as FormDraft) : null
  if (stored.formVersion === version) return { answers: stored, earlier: before }
  return { answers: { formVersion: version }, earlier: { ...before, ...stored } }
}

// Which comes first is a question for those alone who wait for a copy.
async function factsFor(actor: Actor, form: FormName, tx?: Tx): Promise<FormDraft> {
  if (form !== 'erasure' || !actor.dataSubjectId) return {}
  const copies = await copiesUnderWay(actor.dataSubjectId, tx)
  return copies.length > 0 ? { copyUnderWay: true } : {}
}

/** The actor's draft of a form, or null when none was begun. */
export async function viewDraft(actor: Actor, form: FormName): Promise<OpenDraft | null> {
  authorise(actor, 'request.submit')
  const { kind, version: formVersion } = forms[form]
  const draft = await findDraft(actor, kind)
  if (!draft) return null
  const key = await ownKey(actor)
  const { id, version, updatedAt } = draft
  const { answers, earlier } = usable(actor, key, draft, formVersion)
  return {
    id,
    version,
    updatedAt,
    answers: { ...answers, ...(await factsFor(actor, form)) },
    earlier,
  }
}

/** Keeps the answer to one question in the actor's draft, and returns the draft. Refuses with the question's own codes, and TOO_MANY_ATTEMPTS. */
export async function answerStep(input: {
  actor: Actor
  form: FormName
  step: string
  raw: Record<string, unknown>
  now: Temporal.Instant
}): Promise<FormDraft> {
  const { actor, now } = input
  authorise(actor, 'request.submit')
  const { kind, version, steps } = forms[input.form]
  const step = steps.find((one) => one.key === input.step)
  if (!step) throw new Refusal('NOT_FOUND')
  await countUse('draft-person', actor.accountId)
  return transaction(async (tx) => {
    const key = await ownKey(actor, tx)
    const before = usable(actor, key, await findDraft(actor, kind, tx), version)
    const answer = valueOrRefuse(step.check(input.raw, formTerms(receivedOn(now)), before.answers))
    const answers = { ...before.answers, ...answer, formVersion: version }
    const { earlier } = before
    await saveDraft(tx, actor, {
      id: randomUUID(),
      kind,
      formVersion: version,
      sealedAnswers: sealJson(
        key,
        placeOf(actor.accountId, kind),
        earlier ? { ...answers, earlier } : answers,
      ),
      now,
    })
    return { ...answers, ...(await factsFor(actor, input.form, tx)) }
  })
}
