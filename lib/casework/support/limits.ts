import type { Limit } from '@/lib/data/rate-limits'

/** Look-ups of one agent in an hour: more than a busy telephone needs. Over it, the page says so. */
export const lookUpsPerAgent: Limit = { name: 'look-up-agent', points: 60, seconds: 3600 }
