import { viewDigest } from '@/lib/casework/notices/view-digest'
import { controller } from '@/lib/controller/controller'
import { latestDigest } from '@/lib/data/digests'
import type { Addressed } from './mail-message'
import { portalLink } from './portal-link'

/** How the desk stands, to legal@, as it is when the mail goes out; null when nothing waits any more. */
export async function digestMessage(): Promise<Addressed | null> {
  const digest = await latestDigest()
  if (!digest) return null
  const parts = await viewDigest(digest.day, digest.since)
  if (parts.length === 0) return null
  const { privacyContact: to, languages } = controller()
  const locale = languages.order[0] ?? 'sv'
  const message = {
    type: 'digest',
    locale,
    day: digest.day.toString(),
    parts: parts.map(({ sort, lines, more }) => ({
      sort,
      more,
      lines: lines.map(({ reference, kind, date }) => ({ reference, kind, date: date.toString() })),
    })),
    link: portalLink(locale, '/desk'),
  } as const
  return { to, message }
}
