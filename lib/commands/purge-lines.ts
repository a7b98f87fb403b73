import type { DueNow } from '@/lib/casework/retention/what-is-due'

/** What would be purged, line by line, for whoever asks at the terminal. */
export function purgeLines({ requests, people, accounts, kept }: DueNow): string[] {
  const left = `  closed requests whose time is over, kept because something of them is left: ${kept}`
  const also = kept > 0 ? [left] : []
  if (requests.length === 0 && accounts === 0) {
    return ['Nothing is due: nothing would be purged.', ...also]
  }
  return [
    'Would be purged now; nothing was changed:',
    ...requests.map(({ kind, count }) => `  closed requests, ${kind}: ${count}`),
    `  people whose last request is among them, with record, account and key: ${people}`,
    `  accounts without a request: ${accounts}`,
    ...also,
  ]
}
