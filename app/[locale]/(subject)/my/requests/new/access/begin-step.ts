import { redirect } from 'next/navigation'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { type OpenDraft, viewAccessDraft } from '@/lib/casework/requests/access-draft'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { type AccessStep, nextAccessStep } from '@/lib/rights/access-draft'
import type { Actor } from '@/lib/rights/actor'
import type { FormValues } from '@/lib/web/form-state'
import { keptForm } from '@/lib/web/kept-form'
import { accessStepPath } from './step-path'

const order: AccessStep[] = ['scope', 'categories', 'period', 'check']

export type BegunStep = {
  actor: Actor
  draft: OpenDraft | null
  /** What was typed here when a session ended, if it is newer than the draft. */
  kept: FormValues | null
}

/** Who answers, and the draft so far; someone who skipped a question is sent to it. */
export async function beginStep(locale: Locale, step: AccessStep): Promise<BegunStep> {
  const actor = await requireDataSubject()
  const draft = await viewAccessDraft(actor)
  const missing = nextAccessStep(draft?.answers ?? {})
  if (order.indexOf(missing) < order.indexOf(step)) redirect(href(locale, accessStepPath(missing)))
  const kept = await keptForm(actor, accessStepPath(step), draft?.updatedAt ?? null)
  return { actor, draft, kept }
}
