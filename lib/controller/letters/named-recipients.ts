import type { Locale } from '@/lib/i18n/locales'
import type { ControllerProfile } from '../profile'

/**
 * How many groups of recipients stand in an access letter without a name and without the reason why there is none (Art. 15(1)(c)):
 * nothing below the group, or its own name again. A group that legal took out of the letter is not counted.
 */
export function unnamedRecipients(
  letter: string,
  { recipients }: ControllerProfile,
  locale: Locale,
): number {
  const lines = letter
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const labels = recipients.map(({ label }) => plain(label[locale]))
  return recipients.filter(({ label, note }) => {
    const at = lines.findIndex((line) => line.endsWith(':') && plain(line) === plain(label[locale]))
    if (at < 0) return false
    const below = lines[at + 1] ?? ''
    return below === '' || labels.includes(plain(below)) || below === note?.[locale]
  }).length
}

function plain(text: string): string {
  return text
    .replace(/[.:;\s]+$/u, '')
    .replace(/^[-–•*]\s+/u, '')
    .toLocaleLowerCase()
}
