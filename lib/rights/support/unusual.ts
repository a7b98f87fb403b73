/**
 * How many look-ups of one agent in a day are unusual, in all and of those that found nobody: a busy telephone has fewer, and
 * whoever tries out addresses or numbers has more. An admin is told, once for each agent and day.
 */
export const unusual = { lookUps: 100, none: 25 } as const

/** Whether an agent's look-ups of a day are for an admin to ask about. */
export function isUnusual({ lookUps, none }: { lookUps: number; none: number }): boolean {
  return lookUps >= unusual.lookUps || none >= unusual.none
}

/** How many days an alarm is shown and kept. */
export const alarmDays = 30
