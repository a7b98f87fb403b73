import { redirect } from 'next/navigation'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { viewFreeCopy } from '@/lib/casework/free-copy/view-free-copy'
import { type OpenDraft, viewDraft } from '@/lib/casework/requests/draft'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import type { Actor } from '@/lib/rights/actor'
import { type FormName, formNames, forms } from '@/lib/rights/forms/forms'
import { comesBefore, type FormDraft, nextStep, stepBefore } from '@/lib/rights/forms/request-form'
import { Refusal } from '@/lib/rights/refusal'
import type { FormValues } from '@/lib/web/form-state'
import { keptForm } from '@/lib/web/kept-form'
import { stepPath } from './step-path'

export type BegunStep = {
  actor: Actor
  form: FormName
  draft: OpenDraft | null
  answers: FormDraft
  /** The address of the question before, or of the first page. */
  back: string
  /** What was typed here when a session ended, if it is newer than the draft. */
  kept: FormValues | null
}

/** Who answers, and the draft so far. Someone who skipped a question is sent to it; NOT_FOUND for a form or question that is none. */
export async function beginStep(
  locale: Locale,
  formName: string | undefined,
  step: string,
): Promise<BegunStep> {
  const form = formNames.find((name) => name === formName)
  const actor = await requireDataSubject()
  if (!form) throw new Refusal('NOT_FOUND')
  const { steps } = forms[form]
  if (step !== 'check' && !steps.some((one) => one.key === step)) throw new Refusal('NOT_FOUND')
  const draft = await viewDraft(actor, form)
  if (form === 'access' && draft?.answers.again !== true) {
    const { state } = await viewFreeCopy(actor, now())
    if (state !== 'FREE') redirect(href(locale, '/my/requests/new/access'))
  }
  const answers = draft?.answers ?? {}
  const missing = nextStep(forms[form], answers)
  if (comesBefore(forms[form], missing, step)) redirect(href(locale, stepPath(form, missing)))
  const before = stepBefore(forms[form], answers, step)
  return {
    actor,
    form,
    draft,
    answers,
    back: href(locale, before ? stepPath(form, before) : '/my/requests/new'),
    kept: await keptForm(actor, stepPath(form, step), draft?.updatedAt ?? null),
  }
}
