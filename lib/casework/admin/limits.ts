import type { Limit } from '@/lib/data/rate-limits'

/** Test mails of one admin in an hour. */
export const testMailsPerAdmin: Limit = { name: 'test-mail', points: 10, seconds: 3600 }
