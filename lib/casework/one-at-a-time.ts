// Next loads this module more than once: whoever waits is kept where all copies find them.
const shared = globalThis as { insynTurns?: Map<string, Promise<unknown>> }

/**
 * Does work for someone after their earlier work in this process is done, whatever came of that. Whoever sends the same form twenty
 * times at once waits for themselves here, and not on twenty connections of the database that everyone needs.
 */
export async function oneAtATime<T>(whose: string, work: () => Promise<T>): Promise<T> {
  shared.insynTurns ??= new Map()
  const turns = shared.insynTurns
  const before = turns.get(whose)
  const turn = before ? before.then(work, work) : work()
  turns.set(whose, turn)
  try {
    return await turn
  } finally {
    if (turns.get(whose) === turn) turns.delete(whose)
  }
}
