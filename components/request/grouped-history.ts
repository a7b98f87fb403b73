import type { HistoryEntry } from '@/lib/casework/requests/request-view'

export type GroupedEntry = { entry: HistoryEntry; count: number }

/** A history in which openings that follow each other are one entry with a count. Order stays. */
export function groupedHistory(history: HistoryEntry[]): GroupedEntry[] {
  const groups: GroupedEntry[] = []
  for (const entry of history) {
    const last = groups.at(-1)
    if (entry.type === 'request.opened' && last?.entry.type === entry.type) last.count += 1
    else groups.push({ entry, count: 1 })
  }
  return groups
}
