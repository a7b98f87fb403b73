import type { FormAction } from '@/lib/web/form-state'
import { readForm } from '@/lib/web/read-form'

/** Sends a form and, when the server cannot be reached, keeps what was typed and says so. */
export function keepWhenUnreachable(action: FormAction, message: string): FormAction {
  return async (previous, form) => {
    try {
      return (await action(previous, form)) ?? previous
    } catch (error) {
      if (isFrameworks(error)) throw error
      const problems = [{ field: '', message }]
      return { values: readForm(form), problems, attempt: previous.attempt + 1 }
    }
  }
}

/** Redirects travel as errors with a digest that starts with NEXT_. */
function isFrameworks(error: unknown): boolean {
  const { digest } = Object(error) as { digest?: unknown }
  return typeof digest === 'string' && digest.startsWith('NEXT_')
}
