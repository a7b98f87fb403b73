import type { ViewedTask } from '@/lib/casework/tasks/view-tasks'
import type { Locale } from '@/lib/i18n/locales'
import type { Translator } from '@/lib/i18n/translator'

type Words = Translator<'desk-tasks'>

/** The system or recipient of a task in words, an example marked as one. */
export function placeInWords(locale: Locale, t: Words, { label, example }: ViewedTask): string {
  const text = label?.[locale] ?? ''
  return example ? t('example', { label: text }) : text
}

/** What a task asks for: "Erase: the customer register". */
export function taskInWords(locale: Locale, t: Words, task: ViewedTask): string {
  if (task.kind === 'NOTIFY_RECIPIENT' && !task.about) return t('actions.question')
  const label = placeInWords(locale, t, task)
  return t(`kind.${task.kind}`, { label, action: task.action ?? 'STOP' })
}
