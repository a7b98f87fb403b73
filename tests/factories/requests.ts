import { answerAccessStep, viewAccessDraft } from '@/lib/casework/requests/access-draft'
import { submitAccess } from '@/lib/casework/requests/submit-access'
import type { Actor } from '@/lib/rights/actor'
import { aPerson, noon } from './people'

type Step = Parameters<typeof answerAccessStep>[0]['step']

/** Answers questions of the access form, in this order. */
export async function answer(
  actor: Actor,
  steps: [Step, Record<string, unknown>][] = [['scope', { scope: 'everything' }]],
  now = noon,
): Promise<void> {
  for (const [step, raw] of steps) await answerAccessStep({ actor, step, raw, now })
}

/** What "send" posts: the draft as the person sees it. */
export async function readyToSend(actor: Actor, now = noon) {
  const draft = await viewAccessDraft(actor)
  if (!draft) throw new Error('no draft was begun')
  return { actor, draftId: draft.id, draftVersion: draft.version, locale: 'sv' as const, now }
}

/** An access request for everything, filed by its person. */
export async function fileAccess(actor: Actor, now = noon): Promise<string> {
  await answer(actor, undefined, now)
  const { reference } = await submitAccess(await readyToSend(actor, now))
  return reference
}

/** Someone with a filed access request. */
export async function aFiledRequest(now = noon): Promise<{ person: Actor; reference: string }> {
  const person = await aPerson({ now })
  return { person, reference: await fileAccess(person, now) }
}
