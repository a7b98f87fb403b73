import { redirect, unstable_rethrow } from 'next/navigation'
import { href } from '@/lib/i18n/href'
import { type Locale, toLocale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { LimitReached } from '@/lib/rights/limits'
import { Refusal } from '@/lib/rights/refusal'
import { isAway } from './away'
import { currentPath } from './current-path'
import type { FormAction, FormState, FormValues, ShownProblem } from './form-state'
import { keepForm } from './kept-form'
import { readForm } from './read-form'
import { refusalMessage } from './refusal-message'
import { noteRefusal } from './refused'
import { report } from './report'
import { answerWith } from './response-status'
import { againPath, secondFactorPath, signInPath } from './way-back'

export type ActionInput = { form: FormData; values: FormValues; locale: Locale }

/**
 * Makes a server action for a `<Form>`. `run` does one use case and redirects; when it is refused, the same page
 * comes back with everything typed and the reasons in words. The language is that of the form's hidden field. What `run` returns is
 * shown on the same page, by ShownValue.
 */
export function action(
  run: (input: ActionInput) => Promise<void> | Promise<FormValues>,
): FormAction {
  return async (previous, given) => {
    const form = given instanceof FormData ? given : new FormData()
    const locale = toLocale(form.get('locale'))
    const values = readForm(form)
    const attempt = nextAttempt(previous)
    try {
      const shown = await run({ form, values, locale })
      return { values: { ...values, ...shown }, problems: [], attempt }
    } catch (error) {
      unstable_rethrow(error) // redirects and the like are Next's
      return { values, problems: await problemsOf(error, locale, values), attempt }
    }
  }
}

async function problemsOf(
  error: unknown,
  locale: Locale,
  values: FormValues,
): Promise<ShownProblem[]> {
  noteRefusal('action', error)
  if (isAway(error)) return whole(await refusalMessage(locale, 'TEMPORARILY_UNAVAILABLE'))
  if (!(error instanceof Refusal)) {
    const t = await translator(locale, 'errors')
    return whole(t('unexpected.form', { reference: report(error, 'action') }))
  }
  if (error instanceof LimitReached) answerWith(429, { 'Retry-After': String(error.seconds) })
  if (error.code === 'NOT_SIGNED_IN') {
    const path = await currentPath()
    await keepForm(path, values)
    redirect(href(locale, signInPath(path)))
  }
  if (error.code === 'SIGN_IN_AGAIN') redirect(href(locale, againPath(await currentPath())))
  if (error.code === 'CONFIRM_AGAIN') {
    const path = await currentPath()
    await keepForm(path, values)
    redirect(href(locale, secondFactorPath(path, true)))
  }
  if (error.code === 'NOT_ONBOARDED') redirect(href(locale, '/welcome'))
  if (error.problems.length === 0) return whole(await refusalMessage(locale, error.code))
  return Promise.all(
    error.problems.map(async ({ field, code, detail }) => ({
      field,
      message: await refusalMessage(locale, code, detail),
    })),
  )
}

function whole(message: string): ShownProblem[] {
  return [{ field: '', message }]
}

function nextAttempt(previous: FormState | undefined): number {
  const attempt = previous?.attempt
  return Number.isSafeInteger(attempt) && Number(attempt) >= 0 ? Number(attempt) + 1 : 1
}
