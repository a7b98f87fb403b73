import type { Limit } from '@/lib/data/rate-limits'

/** Look-ups of one agent in an hour: more than a busy telephone needs. Over it, the page says so. */
export const lookUpsPerAgent: Limit = { name: 'look-up-agent', points: 60, seconds: 3600 }

/** From this many in an hour on, the administrator hears of it once. */
export const unusualLookUps = 30
