import { answerStep, viewDraft } from '@/lib/casework/requests/draft'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import type { Actor } from '@/lib/rights/actor'
import type { FormName } from '@/lib/rights/forms/forms'
import { aPerson, noon } from './people'

type Step = Parameters<typeof answerStep>[0]['step']

/** Answers questions of a form, the access form unless told otherwise, in this order. */
export async function answer(
  actor: Actor,
  steps: [Step, Record<string, unknown>][] = [['scope', { scope: 'everything' }]],
  now = noon,
  form: FormName = 'access',
): Promise<void> {
  for (const [step, raw] of steps) await answerStep({ form, actor, step, raw, now })
}

/** What "send" posts: the draft as the person sees it. */
export async function readyToSend(actor: Actor, now = noon, form: FormName = 'access') {
  const draft = await viewDraft(actor, form)
  if (!draft) throw new Error('no draft was begun')
  return {
    form,
    actor,
    draftId: draft.id,
    draftVersion: draft.version,
    locale: 'sv' as const,
    now,
  }
}

/** An access request for everything, filed by its person. */
export async function fileAccess(actor: Actor, now = noon): Promise<string> {
  await answer(actor, undefined, now)
  const { reference } = await submitRequest(await readyToSend(actor, now))
  return reference
}

/** Someone with a filed access request. */
export async function aFiledRequest(now = noon): Promise<{ person: Actor; reference: string }> {
  const person = await aPerson({ now })
  return { person, reference: await fileAccess(person, now) }
}
