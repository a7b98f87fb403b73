import { createHash } from 'node:crypto'
import { letterBody, type WordedLetter } from '@/lib/i18n/letters/words'
import { type FormValues, one } from './form-state'

/** The fields of a form in which a letter comes back to be read before it is sent. */
export const previewFields = {
  title: 'previewTitle',
  body: 'previewBody',
  seen: 'previewed',
} as const

/**
 * Whether a letter may be sent now: the officer pressed "send" on exactly the letter they read. If not, the letter goes back with
 * the form's values, to be read; what was changed since is seen there first.
 */
export function wasPreviewed(values: FormValues, letter: WordedLetter): boolean {
  const { title, body, seen } = previewFields
  const text = `${letter.title}\n\n${letterBody(letter)}`
  const digest = createHash('sha256').update(text).digest('hex')
  const same = one(values, seen) === digest
  values[title] = letter.title
  values[body] = letterBody(letter)
  values[seen] = digest
  return same && one(values, 'then') === 'send'
}
