import { withoutLocale } from '@/lib/i18n/href'

/** The welcome page for someone who goes on with a marked identity. The address says nothing of the kind to a stranger. */
export const markedWelcome = '/welcome?as=marked'

/** Whether the welcome page was reached by that way. */
export function isMarked(query: Record<string, string>): boolean {
  return query.as === 'marked'
}

/** Whether a way back leads to the welcome page by that way. */
export function isMarkedPath(path: string | null): boolean {
  return path !== null && withoutLocale(path) === markedWelcome
}
