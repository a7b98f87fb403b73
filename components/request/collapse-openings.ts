export type HistoryEvent = {
  type: string
  at: Temporal.Instant
  role: string
  facts: Record<string, unknown>
}

/** One knot of a history: an event, or several openings on end. `first` is when the earliest of them was. */
export type HistoryKnot = HistoryEvent & { count: number; first: Temporal.Instant }

/** A history, newest first, with openings by staff that follow on one another drawn together. */
export function collapseOpenings(events: HistoryEvent[]): HistoryKnot[] {
  const knots: HistoryKnot[] = []
  for (const event of events) {
    const before = knots.at(-1)
    const same = before?.type === 'request.opened' && event.type === 'request.opened'
    if (before && same && before.role === event.role) {
      before.count += 1
      before.first = event.at
    } else knots.push({ ...event, count: 1, first: event.at })
  }
  return knots
}
