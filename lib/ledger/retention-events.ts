import { z } from 'zod'

const count = z.int().nonnegative()

/** What retention removed in one go (rules.md 9): how many closed requests, people with their keys, and accounts without a request. */
export const retentionEvents = [
  z.strictObject({
    type: z.literal('retention.purged'),
    version: z.literal(1),
    facts: z.strictObject({ requests: count, people: count, accounts: count }),
    contents: z.null(),
  }),
] as const
