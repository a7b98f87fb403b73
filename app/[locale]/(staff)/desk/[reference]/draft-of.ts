import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { type AnswerDraft, viewAnswerDraft } from '@/lib/casework/staff/answer-draft'
import { noteOpening } from '@/lib/casework/staff/note-opening'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { Refusal } from '@/lib/rights/refusal'
import { isOpening } from '@/lib/web/opening'

/** The answer under way of the case in the address. An ended case has none: its own page says what became of it. */
export async function draftOf(locale: Locale, reference = ''): Promise<AnswerDraft> {
  const actor = await requireActor()
  try {
    const draft = await viewAnswerDraft(actor, reference)
    if (await isOpening()) await noteOpening({ actor, reference, now: now() })
    return draft
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'TRANSITION_NOT_ALLOWED') throw error
    return redirect(href(locale, `/desk/${encodeURIComponent(reference)}`))
  }
}
