import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { type AnswerDraft, viewAnswerDraft } from '@/lib/casework/staff/answer-draft'
import { type DecisionForm, viewDecisionForm } from '@/lib/casework/staff/decision-form'
import { noteOpening } from '@/lib/casework/staff/note-opening'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { Refusal } from '@/lib/rights/refusal'
import { answersForm } from '@/lib/web/answers-form'
import { isOpening } from '@/lib/web/opening'
import { noteRefusal } from '@/lib/web/refused'

/** The answer under way of the case in the address. An ended case has none; one that is not decided is to be decided first. */
export async function draftOf(locale: Locale, reference = ''): Promise<AnswerDraft> {
  const actor = await requireActor()
  return opened(locale, reference, () => viewAnswerDraft(actor, reference, now(), answersForm()))
}

/** What is to be decided in the case in the address. */
export async function decisionOf(locale: Locale, reference = ''): Promise<DecisionForm> {
  const actor = await requireActor()
  return opened(locale, reference, () =>
    viewDecisionForm({ actor, reference, late: answersForm(), now: now() }),
  )
}

async function opened<T>(locale: Locale, reference: string, view: () => Promise<T>): Promise<T> {
  const actor = await requireActor()
  const casePage = `/desk/${encodeURIComponent(reference)}`
  try {
    const viewed = await view()
    if (await isOpening()) await noteOpening({ actor, reference, now: now() })
    return viewed
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code !== 'NOT_DECIDED' && error.code !== 'TRANSITION_NOT_ALLOWED') throw error
    noteRefusal('page', error)
    if (error.code === 'NOT_DECIDED') return redirect(href(locale, `${casePage}/decide`))
    return redirect(href(locale, casePage))
  }
}
